import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RingSearch } from './ring-search.js';

/** Shows a group as `search` says; each time a step that can be undone. */
export function useGo(ringId: string): (search: RingSearch) => void {
  const navigate = useNavigate();
  return useCallback(
    (search) => void navigate({ to: '/rings/$ringId', params: { ringId }, search }),
    [navigate, ringId],
  );
}
