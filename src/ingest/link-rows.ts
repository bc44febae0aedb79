import { IDENTIFIER_KINDS, type IdentifierKind } from '../domain/identifier-kind.js';
import { ipClassRank } from '../domain/ip-class.js';
import type { IdentifierFacts } from '../domain/record.js';
import { defineStatement } from '../graph/statement.js';
import type { LinkChange } from './link.js';

/** A link as `ingest/merge-links` takes it. */
export interface LinkRow {
  readonly accountId: string;
  readonly key: string;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly exchanges: number;
  readonly days: readonly number[];
  readonly hours: readonly number[] | null;
}

export const mergeLinks = defineStatement<{ rows: readonly LinkRow[] }>({
  file: 'ingest/merge-links',
  mode: 'WRITE',
});

export function toLinkRow(link: LinkChange): LinkRow {
  const kind = link.key.slice(0, link.key.indexOf('|')) as IdentifierKind;
  return {
    accountId: link.accountId,
    key: link.key,
    firstAt: link.firstAt,
    lastAt: link.lastAt,
    exchanges: link.exchanges,
    days: link.days,
    hours: IDENTIFIER_KINDS[kind].keepsHours ? link.hours : null,
  };
}

/** What is known of an identifier as `ingest/merge-facts` takes it. */
export interface FactRow extends IdentifierFacts {
  readonly key: string;
  readonly ipClassRank?: number;
}

export const mergeFactRows = defineStatement<{ rows: readonly FactRow[] }>({
  file: 'ingest/merge-facts',
  mode: 'WRITE',
});

export function toFactRow(key: string, facts: IdentifierFacts): FactRow {
  return facts.ipClass === undefined
    ? { key, ...facts }
    : { key, ...facts, ipClassRank: ipClassRank(facts.ipClass) };
}
