import { Scissors } from 'lucide-react';
import type { IdentifierName } from '#graphql/graphql';
import type { GridColumn } from '../elements/grid-column.js';
import { IdentifierLink } from '../elements/identifier-link.js';
import { MarkButton } from '../elements/mark-button.js';
import { bits, percent, whole } from '../format/number.js';
import { KINDS, SET_ASIDE } from '../format/words.js';
import type { RingIdentifierRow } from './ring-identifiers-query.js';

interface Away {
  readonly isAway: (identifier: IdentifierName) => boolean;
  readonly toggle: (identifier: IdentifierName) => void;
}

/** `away`: which are taken away in thought. */
export function ringIdentifierColumns(
  accountCount: number,
  away: Away,
): readonly GridColumn<RingIdentifierRow>[] {
  return [
    {
      name: 'If not',
      width: '2.6rem',
      cell: (row) =>
        row.setAside === null && (
          <MarkButton
            icon={Scissors}
            label={`What if without ${KINDS[row.kind].one} ${row.value}`}
            marked={away.isAway(row)}
            onMark={() => away.toggle(row)}
          />
        ),
    },
    {
      name: 'Identifier',
      width: 'minmax(11rem, 2fr)',
      cell: ({ kind, value }) => <IdentifierLink kind={kind} value={value} />,
    },
    { name: 'Kind', width: '9.5rem', cell: ({ kind }) => KINDS[kind].one },
    {
      name: 'Of the group',
      width: '6rem',
      number: true,
      cell: ({ accountsInRing }) => percent(accountsInRing / Math.max(accountCount, 1)),
    },
    { name: 'Members', width: '5rem', number: true, cell: ({ accountsInRing }) => whole(accountsInRing) },
    { name: 'All accounts', width: '6rem', number: true, cell: ({ degree }) => whole(degree) },
    { name: 'Bits', width: '5rem', number: true, cell: (row) => bits(row.bits) },
    {
      name: 'Set aside',
      width: 'minmax(7rem, 1fr)',
      cell: ({ setAside }) => (setAside === null ? '' : SET_ASIDE[setAside]),
    },
  ];
}
