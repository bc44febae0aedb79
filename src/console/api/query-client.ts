import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './api-error.js';

/** Findings change once a run, so that half a minute is fresh enough and spares the database. */
const FRESH_MS = 30_000;
const TRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => isPassing(error) && failures < TRIES,
    },
  },
});
