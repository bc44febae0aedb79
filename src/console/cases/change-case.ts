import type { CaseAnswerFragment } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import type { CaseChange } from './case-change.js';
import {
  APPROVE,
  ASSIGN,
  MOVE,
  NOTE,
  PRIORITISE,
  PROPOSE,
  REJECT,
  REOPEN,
  REVIEW,
  WITHDRAW,
} from './case-documents.js';

export type CaseAnswer = CaseAnswerFragment;
export type Conflict = Extract<CaseAnswer, { readonly __typename: 'CaseConflict' }>;

/** Does it, unless the case has changed since `expectedVersion` or a rule forbids it. */
export async function changeCase(
  ringId: string,
  expectedVersion: number,
  change: CaseChange,
): Promise<CaseAnswer> {
  return (await send({ ringId, expectedVersion }, change)).result;
}

function send(
  to: { readonly ringId: string; readonly expectedVersion: number },
  change: CaseChange,
): Promise<{ readonly result: CaseAnswer }> {
  switch (change.does) {
    case 'assign':
      return ask(ASSIGN, { ...to, assignee: change.assignee });
    case 'prioritise':
      return ask(PRIORITISE, { ...to, priority: change.priority });
    case 'note':
      return ask(NOTE, { ...to, text: change.text });
    case 'move':
      return ask(MOVE, { ...to, to: change.to });
    case 'review':
      return ask(REVIEW, to);
    case 'propose': {
      const { outcome, reason, text, next } = change;
      return ask(PROPOSE, { ...to, outcome, reason, text, next });
    }
    case 'approve':
      return ask(APPROVE, { ...to, text: change.text });
    case 'reject':
      return ask(REJECT, { ...to, text: change.text });
    case 'withdraw':
      return ask(WITHDRAW, to);
    case 'reopen':
      return ask(REOPEN, { ...to, text: change.text });
  }
}
