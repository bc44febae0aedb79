import { type Cell, cellValue, isEmpty } from './cell-value.js';
import type { FieldMapping, Mapping, RecordMapping } from './mapping.js';

/** The records that a row gives, as they would stand on lines of NDJSON, without line breaks. */
export type RowRecords = (cells: readonly Cell[]) => readonly string[];

/** `columnAt`: the place of a column in a row. Cells of a row are looked up by place, never by name. */
export function rowRecords(mapping: Mapping, columnAt: (column: string) => number): RowRecords {
  const readers = mapping.records.map((record) => recordReader(record, columnAt));
  return (cells) => readers.flatMap((read) => read(cells) ?? []);
}

function recordReader(
  { type, when, fields }: RecordMapping,
  columnAt: (column: string) => number,
): (cells: readonly Cell[]) => string | undefined {
  const applies = when ? condition(columnAt(when.column), when.equals) : () => true;
  const readers = fields.map((field) => [field.field, fieldReader(field, columnAt)] as const);
  return (cells) => {
    if (!applies(cells)) return undefined;
    const record: Record<string, unknown> = { type };
    for (const [field, read] of readers) record[field] = read(cells);
    return JSON.stringify(record);
  };
}

function condition(place: number, equals: readonly string[] | undefined) {
  return (cells: readonly Cell[]): boolean => {
    const cell = cells[place];
    if (isEmpty(cell)) return false;
    return equals === undefined || equals.includes(String(cell).trim());
  };
}

function fieldReader(field: FieldMapping, columnAt: (column: string) => number) {
  const { source } = field;
  if ('constant' in source) return () => source.constant;
  const place = columnAt(source.column);
  return (cells: readonly Cell[]) => cellValue(cells[place], field);
}
