import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { isRawCardNumber } from '../domain/card-number.js';
import type { Rejection } from '../domain/rejection.js';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schema/records.schema.json', import.meta.url), 'utf8'),
) as object;

// strictTypes would refuse the number's bounds beside the text's pattern in `asn`.
const ajv = new Ajv({ discriminator: true, strictTypes: false });
const validate = ajv.compile(SCHEMA);

const FINGERPRINT_FIELDS = /^\/(promptFingerprint|promptBands|promptStructure|conversationPrefix)\b/;
const SHOWABLE_NAME = /^[\w.$-]{1,64}$/;

/** Checks a parsed line against the published schema; `undefined` when it conforms. */
export function schemaRejection(value: unknown): Rejection | undefined {
  if (validate(value)) return undefined;
  return toRejection(validate.errors?.at(-1), value);
}

function toRejection(error: ErrorObject | undefined, record: unknown): Rejection {
  if (!error) return { code: 'invalid_value', message: 'The record does not conform to the schema' };
  const field = error.instancePath.slice(1).replaceAll('/', '.');
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'discriminator':
      return { code: 'unknown_type', message: 'type must name one of the six record types' };
    case 'required': {
      const missing = String(params.missingProperty);
      return {
        code: missing === 'type' ? 'unknown_type' : 'missing_field',
        message: `${missing} is missing`,
      };
    }
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const shown =
        SHOWABLE_NAME.test(name) && !isRawCardNumber(name)
          ? `Field ${name}`
          : 'A field whose name cannot be shown';
      return { code: 'unknown_field', message: `${shown} is not part of this record type` };
    }
    case 'type':
      if (field === '') return { code: 'not_an_object', message: 'A record must be a JSON object' };
      return { code: 'wrong_type', message: `${field} must be of type ${String(params.type)}` };
    case 'enum':
      return {
        code: 'invalid_value',
        message: `${field} must be one of ${(params.allowedValues as string[]).join(', ')}`,
      };
    case 'pattern':
      if (FINGERPRINT_FIELDS.test(error.instancePath) || (field === 'value' && isFingerprint(record))) {
        return { code: 'not_a_fingerprint', message: `${field} must be a fingerprint, not text` };
      }
      return {
        code: 'invalid_value',
        message: `${field} has characters or a length that the schema does not allow`,
      };
    default:
      return { code: 'invalid_value', message: `${field} is outside what the schema allows` };
  }
}

/** Is this `identifier` record about a fingerprint? */
function isFingerprint(record: unknown): boolean {
  return (record as { readonly kind?: unknown }).kind === 'promptFingerprint';
}
