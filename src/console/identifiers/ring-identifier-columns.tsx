import type { GridColumn } from '../elements/grid-column.js';
import { IdentifierLink } from '../elements/identifier-link.js';
import { bits, percent, whole } from '../format/number.js';
import { KINDS, SET_ASIDE } from '../format/words.js';
import type { RingIdentifierRow } from './ring-identifiers-query.js';

export function ringIdentifierColumns(accountCount: number): readonly GridColumn<RingIdentifierRow>[] {
  return [
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
