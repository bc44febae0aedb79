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

/**
 * Changes a case. What shows is held still while somebody works on it: what others change meanwhile is told, and what is
 * sent names the version that was seen. A change that met a conflict is kept until it is decided on.
 */
export function useCaseChange(found: CaseOfPage) {
  const { ringId } = found;
  const client = useQueryClient();
  const [seen, setSeen] = useState(found);
  const [conflict, setConflict] = useState<MetConflict>();
  const mutation = useMutation({
    mutationFn: (attempt: Attempt) => changeCase(ringId, attempt.seen.version, attempt.change),
    onSuccess: async (answer, attempt) => {
      if (answer.__typename === 'CaseRefused') return;
      const { queryKey } = caseQuery(ringId);
      // A question under way would bring the case as it was before.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, answer.case);
      void client.invalidateQueries({ queryKey: ['looked', ringId] });
      void client.invalidateQueries({ queryKey: ['queue'] });
      if (answer.__typename === 'CaseConflict') {
        setConflict({ ...attempt, now: answer.case });
        return;
      }
      setSeen(answer.case);
      setConflict(undefined);
      attempt.onDone?.();
    },
  });
  const { data, error, isPending, mutate } = mutation;
  return {
    /** The case as it shows. */
    seen,
    /** Has somebody else changed it since? */
    isBehind: found.version > seen.version && conflict === undefined,
    catchUp: () => setSeen(found),
    isPending,
    /** Why the last change was not made, in words. */
    refusal: error?.message ?? (data?.__typename === 'CaseRefused' ? data.message : undefined),
    conflict,
    change: (change: CaseChange, onDone?: () => void) => mutate({ seen, change, onDone }),
    /** Does it all the same, to the case as it is now. */
    insist: () => conflict && mutate({ ...conflict, seen: conflict.now }),
    letGo: () => {
      setConflict(undefined);
      setSeen(found);
    },
  };
}

export type CaseChanger = ReturnType<typeof useCaseChange>;
