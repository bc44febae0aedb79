/** JSON for people and programs: indented, LF at the end; a count beyond 2^53 is a text of digits, as in the API. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, exact, 2)}\n`;
}

/** One line of NDJSON. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value, exact)}\n`;
}

function exact(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
