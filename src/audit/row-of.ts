import type { Row } from '../graph/row.js';
import type { AuditRow } from './audit-row.js';

/** Reads the columns of an audit row. */
export function fromAuditRow(row: Row): AuditRow {
  return {
    chain: row.text('chain'),
    sequence: row.integer('sequence'),
    at: row.integer('at'),
    actor: row.text('actor'),
    roles: row.texts('roles'),
    action: row.text('action'),
    targets: row.texts('targets'),
    from: row.optionalText('from') ?? null,
    to: row.optionalText('to') ?? null,
    why: row.optionalText('why') ?? null,
    requestId: row.optionalText('requestId') ?? null,
    previousHash: row.text('previousHash'),
    hash: row.text('hash'),
  };
}
