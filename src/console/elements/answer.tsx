import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './failed.js';
import { Loading } from './loading.js';
import { Stale } from './stale.js';

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** What is being read, for the words that stand for it meanwhile. */
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked, once it is there; until then, and when it failed or grew old, what is going on. */
export function Answer<Data>({ query, what, children }: AnswerProps<Data>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.error ? <Failed error={query.error} onRetry={retry} /> : <Loading what={what} />;
  }
  return (
    <>
      {query.error && <Stale since={query.dataUpdatedAt} error={query.error} onRetry={retry} />}
      {children(query.data)}
    </>
  );
}
