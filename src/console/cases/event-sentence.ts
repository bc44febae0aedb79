import type { CaseEventRowFragment } from '#graphql/graphql';
import { counted } from '../format/number.js';
import { EVENTS, OUTCOMES, PRIORITIES, REASONS, STATES } from './case-words.js';

type Event = Pick<
  CaseEventRowFragment,
  | 'actor'
  | 'kind'
  | 'stateBefore'
  | 'stateAfter'
  | 'text'
  | 'assignee'
  | 'priority'
  | 'outcome'
  | 'reason'
  | 'accountCount'
  | 'change'
>;

/** One thing that happened to a case, in one sentence: who, what, where to, and why. */
export function eventSentence(event: Event): string {
  const { kind, actor, text, change } = event;
  const who = actor.startsWith('run:') ? 'A run' : actor;
  const moved = event.stateBefore === event.stateAfter ? '' : ` (${STATES[event.stateAfter].toLowerCase()})`;
  const said = change?.sentence ?? text;
  return `${who} ${EVENTS[kind]}${objectOf(event)}${moved}${said ? `: ${said}` : ''}`;
}

function objectOf({ kind, assignee, priority, outcome, reason, accountCount }: Event): string {
  if (kind === 'ASSIGNED') return ` ${assignee ?? 'nobody'}`;
  if (kind === 'PRIORITY_SET' && priority !== null) return ` ${PRIORITIES[priority].toLowerCase()}`;
  if (outcome === null || kind === 'VERDICT_REJECTED' || kind === 'VERDICT_WITHDRAWN') return '';
  const why =
    reason === null ? '' : `, ${REASONS[reason].replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`;
  const of = accountCount === null ? '' : `, of ${counted(accountCount, 'account')}`;
  return ` “${OUTCOMES[outcome]}”${why}${of}`;
}
