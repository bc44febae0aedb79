import type { CaseChange } from './case-change.js';
import { OUTCOMES, PRIORITIES, REASONS, STATES } from './case-words.js';

/** What somebody wanted to do, in words. */
export function changeWords(change: CaseChange): string {
  switch (change.does) {
    case 'assign':
      return change.assignee === null ? 'Give it to nobody' : `Give it to ${change.assignee}`;
    case 'prioritise':
      return `Set the priority to ${PRIORITIES[change.priority].toLowerCase()}`;
    case 'note':
      return `Note: ${change.text}`;
    case 'move':
      return `Move it to ${STATES[change.to].toLowerCase()}`;
    case 'review':
      return 'Say that the merges and splits were looked at';
    case 'propose': {
      const text = change.text === null ? '' : `: ${change.text}`;
      return `Verdict “${OUTCOMES[change.outcome]}”, ${REASONS[change.reason].toLowerCase()}${text}`;
    }
    case 'approve':
      return change.text === null ? 'Approve the verdict' : `Approve the verdict: ${change.text}`;
    case 'reject':
      return `Reject the verdict: ${change.text}`;
    case 'withdraw':
      return 'Take the verdict back';
    case 'reopen':
      return `Reopen it: ${change.text}`;
  }
}
