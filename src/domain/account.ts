/** The fields of an account that may change; each keeps the value said last. */
export const ACCOUNT_FIELDS = [
  'status',
  'country',
  'timeZone',
  'pathway',
  'organization',
  'emailDomain',
  'paying',
] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];
export type AccountFieldValue = string | boolean;

interface DatedValue {
  /** Epoch milliseconds of the record's `updatedAt`. */
  readonly at: number;
  readonly value: AccountFieldValue;
}

export interface AccountState {
  /** Epoch milliseconds; `undefined` while only other records named the account. */
  readonly createdAt: number | undefined;
  readonly fields: Readonly<Partial<Record<AccountField, DatedValue>>>;
}

/**
 * Joins what two sources say of one account: the earliest creation, and of each field the highest (time, value).
 * Commutative, associative and idempotent, so that order and repetition change nothing.
 */
export function mergeAccounts(a: AccountState, b: AccountState): AccountState {
  const fields: Partial<Record<AccountField, DatedValue>> = { ...a.fields };
  for (const field of ACCOUNT_FIELDS) {
    const theirs = b.fields[field];
    const ours = fields[field];
    if (theirs && (!ours || isLater(theirs, ours))) fields[field] = theirs;
  }
  return { createdAt: earliest(a.createdAt, b.createdAt), fields };
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

function isLater(a: DatedValue, b: DatedValue): boolean {
  return a.at !== b.at ? a.at > b.at : String(a.value) > String(b.value);
}
