import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { Failure } from '../../domain/failure.js';
import { type FieldForm, formOf, type RecordType } from './field-forms.js';

export type TimeForm = 'rfc3339' | 'utc' | 'epochSeconds' | 'epochMilliseconds';
export type Scalar = string | number | boolean;

/** Which records the rows of a table give. */
export interface Mapping {
  readonly records: readonly RecordMapping[];
  /** Of a CSV file. */
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
}

export interface RecordMapping {
  readonly type: RecordType;
  readonly when: { readonly column: string; readonly equals: readonly string[] | undefined } | undefined;
  readonly fields: readonly FieldMapping[];
}

export interface FieldMapping {
  readonly field: string;
  readonly form: FieldForm;
  readonly times: TimeForm;
  readonly source: { readonly column: string } | { readonly constant: Scalar };
  /** By the text of a cell; `null` leaves the field out. */
  readonly values: ReadonlyMap<string, Scalar | null>;
}

type RawField =
  | string
  | {
      readonly column?: string;
      readonly constant?: Scalar;
      readonly values?: Readonly<Record<string, Scalar | null>>;
      readonly times?: TimeForm;
    };

interface RawMapping {
  readonly times?: TimeForm;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly records: readonly ({
    readonly type: RecordType;
    readonly when?: { readonly column: string; readonly equals?: readonly string[] };
  } & Readonly<Record<string, RawField>>)[];
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../schema/mapping.schema.json', import.meta.url), 'utf8'),
) as object;
// strictTypes would refuse the text's length beside the object's properties in `field`.
const validate = new Ajv({ discriminator: true, strictTypes: false }).compile(SCHEMA);

/** Reads a mapping; throws `USAGE` that says where it differs from the published schema. */
export function readMapping(text: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Failure('USAGE', 'The mapping is not valid JSON', { cause: error });
  }
  if (!validate(value)) throw wrong(explain(validate.errors?.at(-1), value));
  const raw = value as RawMapping;
  return {
    delimiter: raw.delimiter,
    quote: raw.quote,
    records: raw.records.map(({ type, when, ...fields }, at) => ({
      type,
      when: when && { column: when.column, equals: when.equals },
      fields: Object.entries(fields as Readonly<Record<string, RawField>>).map(([field, spec]) =>
        toField(type, field, spec, raw.times ?? 'rfc3339', `records.${at}.${field}`),
      ),
    })),
  };
}

/** The columns that a mapping asks for, each once. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const columns = mapping.records.flatMap(({ when, fields }) => [
    ...(when ? [when.column] : []),
    ...fields.flatMap(({ source }) => ('column' in source ? [source.column] : [])),
  ]);
  return [...new Set(columns)];
}

function toField(
  type: RecordType,
  field: string,
  spec: RawField,
  times: TimeForm,
  path: string,
): FieldMapping {
  const {
    column,
    constant,
    values = {},
    times: own = times,
  } = typeof spec === 'string' ? { column: spec } : spec;
  const common = { field, form: formOf(type, field), times: own, values: new Map(Object.entries(values)) };
  if (column !== undefined && constant === undefined) return { ...common, source: { column } };
  if (column === undefined && constant !== undefined) return { ...common, source: { constant } };
  throw wrong(`${path} must name either a column or a constant`);
}

function explain(error: ErrorObject | undefined, mapping: unknown): string {
  const path = error?.instancePath.slice(1).replaceAll('/', '.') || 'it';
  const params: Readonly<Record<string, unknown>> = error?.params ?? {};
  switch (error?.keyword) {
    case 'discriminator':
      return `${path}.type must name one of the six record types`;
    case 'required':
      return `${path} lacks ${String(params.missingProperty)}${ofType(error, mapping)}`;
    case 'additionalProperties':
      return `${path} must not have ${JSON.stringify(params.additionalProperty)}${ofType(error, mapping)}`;
    case 'enum':
      return `${path} must be one of ${(params.allowedValues as readonly string[]).join(', ')}`;
    default:
      return `${path} ${error?.message ?? 'is wrong'}`;
  }
}

/** ` (exchange)`: whose fields are meant. */
function ofType({ instancePath }: ErrorObject, mapping: unknown): string {
  const at = /^\/records\/(\d+)$/.exec(instancePath)?.[1];
  const record = at && (mapping as RawMapping).records[Number(at)];
  return record && typeof record.type === 'string' ? ` (${record.type})` : '';
}

function wrong(what: string): Failure {
  return new Failure('USAGE', `The mapping does not fit schema/mapping.schema.json: ${what}`);
}
