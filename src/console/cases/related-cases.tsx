import { Link } from '@tanstack/react-router';
import { shortRing } from '../format/words.js';
import type { CaseOfPage } from './case-query.js';
import { StateMark } from './state-mark.js';

/** The cases of groups that this one merged with or split from. */
export function RelatedCases({ found }: { readonly found: CaseOfPage }) {
  const { mergedInto, mergedCases, splitFrom } = found;
  const related = [
    ...(mergedInto ? [{ how: 'Merged into', ...mergedInto }] : []),
    ...(splitFrom ? [{ how: 'Split from', ...splitFrom }] : []),
    ...mergedCases.map((one) => ({ how: 'Took in', ...one })),
  ];
  if (related.length === 0) return null;
  return (
    <ul className="memberships">
      {related.map(({ how, ringId, state }) => (
        <li key={`${how} ${ringId}`}>
          {how}{' '}
          <Link to="/rings/$ringId" params={{ ringId }} search={{ view: 'case' }} className="id">
            {shortRing(ringId)}
          </Link>{' '}
          <StateMark state={state} />
        </li>
      ))}
    </ul>
  );
}
