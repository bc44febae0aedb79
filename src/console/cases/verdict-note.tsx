import { Link } from '@tanstack/react-router';
import { counted } from '../format/number.js';
import { minute } from '../format/time.js';
import { READINGS } from '../format/words.js';
import type { CaseOfPage } from './case-query.js';
import { OUTCOMES, REASONS, STATES } from './case-words.js';

/** What somebody held the group to be, and on which figures. */
export function VerdictNote({ verdict }: { readonly verdict: NonNullable<CaseOfPage['verdict']> }) {
  const { outcome, reason, text, inForce, next, approvedBy, inForceAt, run } = verdict;
  return (
    <div className="verdict">
      <p>
        <strong>{OUTCOMES[outcome]}</strong> · {REASONS[reason]}
      </p>
      {text !== null && <p className="wraps">{text}</p>}
      <p className="muted">
        By {verdict.proposedBy}, {minute(verdict.proposedAt)} UTC, on the figures of{' '}
        <Link to="/runs" search={{ run: run.sequence }}>
          run {run.sequence}
        </Link>
        : {READINGS[verdict.reading].toLowerCase()}, {counted(verdict.accountCount, 'account')},{' '}
        {counted(verdict.exchanges, 'exchange')}.
      </p>
      <p className={inForce ? 'muted' : 'warn'}>
        {inForce
          ? `In force${inForceAt === null ? '' : ` since ${minute(inForceAt)} UTC`}${approvedBy === null ? '; it needed no second person' : `; approved by ${approvedBy}`}.`
          : `Waits for a second person; then: ${STATES[next].toLowerCase()}.`}
      </p>
    </div>
  );
}
