import type { FieldForm } from './field-forms.js';
import type { FieldMapping, TimeForm } from './mapping.js';

/** What a table has in a cell: texts in a CSV file, what the column is in a Parquet file. */
export type Cell = unknown;

/** Is there nothing in the cell? Some writers have no other way to leave out a number than NaN. */
export function isEmpty(cell: Cell): boolean {
  return (
    cell === undefined ||
    cell === null ||
    Number.isNaN(cell) ||
    (typeof cell === 'string' && cell.trim() === '')
  );
}

/**
 * A cell as the field of a record has it; `undefined`: left out. What does not look like the field's form stays as
 * it is, so that the record is refused for it like any other.
 */
export function cellValue(cell: Cell, { form, times, values }: FieldMapping): unknown {
  if (isEmpty(cell)) return undefined;
  const plain = toPlain(cell);
  const named = values.get(String(plain));
  if (named === null) return undefined;
  return inForm(named ?? plain, form, times);
}

/** Takes apart what JSON does not have, and the space around texts. */
function toPlain(cell: Cell): string | number | boolean | readonly unknown[] | Date | object {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? 'not a time' : cell;
  if (Array.isArray(cell)) return cell.filter((item) => !isEmpty(item)).map((item) => String(item));
  // Whatever else a column holds is of no field's type.
  return {};
}

function inForm(value: unknown, form: FieldForm, times: TimeForm): unknown {
  switch (form) {
    case 'text':
      if (value instanceof Date) return value.toISOString();
      return isScalar(value) ? String(value) : value;
    case 'time':
      if (value instanceof Date) return value.toISOString();
      return isScalar(value) ? toRfc3339(String(value), times) : value;
    case 'count':
      // Tools that lack whole numbers with gaps write 812.0.
      return typeof value === 'string' && /^\d{1,16}(\.0+)?$/.test(value) ? Number(value) : value;
    case 'boolean':
      return BOOLEANS.get(String(value).toLowerCase()) ?? value;
    case 'list':
      return typeof value === 'string' ? value.split(/[\s,;|]+/).filter((item) => item !== '') : value;
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 't', 'yes', 'y', '1'].map((text) => [text, true] as const),
  ...['false', 'f', 'no', 'n', '0'].map((text) => [text, false] as const),
]);

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value !== 'object';
}

function toRfc3339(text: string, times: TimeForm): string {
  switch (times) {
    case 'rfc3339':
      // Databases write a space for the T, and zones of whole hours short.
      return text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/(T.*[+-]\d\d)$/, '$1:00');
    case 'utc':
      return fromLocal(text);
    case 'epochSeconds':
      return fromEpoch(text, 1000);
    case 'epochMilliseconds':
      return fromEpoch(text, 1);
  }
}

function fromLocal(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?$/.exec(text);
  if (!parts) return text;
  const [, date, time = '00:00', seconds = ':00'] = parts;
  return `${date}T${time}${seconds}Z`;
}

/** Cut to the millisecond. */
function fromEpoch(text: string, unitMs: number): string {
  const parts = /^(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (!parts) return text;
  const [, whole, fraction = ''] = parts;
  const part = unitMs === 1 ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
  const date = new Date(Number(whole) * unitMs + part);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
