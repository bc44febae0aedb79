import type { CaseState } from '#graphql/graphql';
import { STATES } from './case-words.js';

/** Where the work on a group stands. */
export function StateMark({ state }: { readonly state: CaseState }) {
  return <span className={`state state-${state.toLowerCase()}`}>{STATES[state]}</span>;
}
