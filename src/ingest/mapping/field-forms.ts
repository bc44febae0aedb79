import { readFileSync } from 'node:fs';
import type { WireRecord } from '../wire.js';

export type RecordType = WireRecord['type'];

/** How a field's value is written in a record. */
export type FieldForm = 'text' | 'time' | 'count' | 'boolean' | 'list';

interface Property {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
}

interface RecordsSchema {
  readonly definitions: Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, Property>> }>
  >;
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../schema/records.schema.json', import.meta.url), 'utf8'),
) as RecordsSchema;

/** The form of a field, as the published schema of records has it. */
export function formOf(type: RecordType, field: string): FieldForm {
  const property = SCHEMA.definitions[type]?.properties?.[field];
  if (property?.$ref === '#/definitions/time') return 'time';
  if (property?.$ref === '#/definitions/count') return 'count';
  if (property?.type === 'boolean') return 'boolean';
  return property?.type === 'array' ? 'list' : 'text';
}
