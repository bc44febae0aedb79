import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseChange } from './case-change.js';
import { type CaseOfPage, caseQuery } from './case-query.js';
import { type Conflict, changeCase } from './change-case.js';

interface Attempt {
  readonly seen: CaseOfPage;
  readonly change: CaseChange;
  /** Called once it was done: what was typed for it may go. */
  readonly onDone?: (() => void) | undefined;
}

/** A change that met a case which somebody else had changed. */
export interface MetConflict extends Attempt {
  readonly now: Conflict['case'];
}

/** Changes a case, and keeps what met a conflict until it is decided on. */
export function useCaseChange(ringId: string) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<MetConflict>();
  const mutation = useMutation({
    mutationFn: ({ seen, change }: Attempt) => changeCase(ringId, seen.version, change),
    onSuccess: async (answer, attempt) => {
      if (answer.__typename === 'CaseRefused') return;
      const { queryKey } = caseQuery(ringId);
      // A question under way would bring the case as it was before.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, answer.case);
      void client.invalidateQueries({ queryKey: ['case-events', ringId] });
      void client.invalidateQueries({ queryKey: ['looked', ringId] });
      void client.invalidateQueries({ queryKey: ['queue'] });
      if (answer.__typename === 'CaseConflict') setConflict({ ...attempt, now: answer.case });
      else {
        setConflict(undefined);
        attempt.onDone?.();
      }
    },
  });
  const { data, error, isPending, mutate } = mutation;
  return {
    isPending,
    /** Why the last change was not made, in words. */
    refusal: error?.message ?? (data?.__typename === 'CaseRefused' ? data.message : undefined),
    conflict,
    change: (seen: CaseOfPage, change: CaseChange, onDone?: () => void) => mutate({ seen, change, onDone }),
    /** Does it all the same, to the case as it is now. */
    insist: () => conflict && mutate({ ...conflict, seen: conflict.now }),
    letGo: () => setConflict(undefined),
  };
}

export type CaseChanger = ReturnType<typeof useCaseChange>;
