import { ACCOUNT_FIELDS, type AccountField, type AccountState } from '../domain/account.js';
import type { Row } from '../graph/row.js';

/** Reads a row of `ingest/read-accounts`, with the account's id. */
export function fromAccountRow(row: Row): readonly [string, AccountState] {
  const fields: { -readonly [F in AccountField]?: AccountState['fields'][F] } = {};
  for (const field of ACCOUNT_FIELDS) {
    const value = field === 'paying' ? row.optionalBoolean(field) : row.optionalText(field);
    if (value !== undefined) fields[field] = { at: row.integer(`${field}At`), value };
  }
  return [row.text('accountId'), { createdAt: row.optionalInteger('createdAt'), fields }];
}

/** The properties of an account node; times as bigint, which the driver sends as integers. */
export function toAccountProperties(
  state: AccountState,
): Readonly<Record<string, string | boolean | bigint>> {
  const properties: Record<string, string | boolean | bigint> = {};
  if (state.createdAt !== undefined) properties.createdAt = BigInt(state.createdAt);
  for (const field of ACCOUNT_FIELDS) {
    const dated = state.fields[field];
    if (!dated) continue;
    properties[field] = dated.value;
    properties[`${field}At`] = BigInt(dated.at);
  }
  return properties;
}
