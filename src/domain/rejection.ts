/** Why a line was refused. */
export const REJECTION_CODES = [
  'line_too_long',
  'invalid_utf8',
  'invalid_json',
  'not_an_object',
  'unknown_type',
  'missing_field',
  'unknown_field',
  'wrong_type',
  'invalid_value',
  'invalid_time',
  'invalid_ip',
  'future_time',
  'too_old',
  'raw_card_number',
  'not_a_fingerprint',
  'attributes_too_large',
  /** Of a table that is mapped to records: the row does not hold together. */
  'invalid_row',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** The reason names fields, never values: a value may be a secret. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly message: string;
}
