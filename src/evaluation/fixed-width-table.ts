/** Longest cell that is printed in full; an id of 36 characters fits. */
const WIDEST_CELL = 40;

/**
 * Lays out rows in columns of fixed width: the first column to the left, all others, being figures, to the right.
 * No trailing blanks; each line ends with a newline. Control characters are shown as `?`.
 */
export function fixedWidthTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(printable));
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const layOut = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
  return lines.map((cells) => `  ${layOut(cells).join('  ')}`.trimEnd().concat('\n')).join('');
}

function printable(cell: string): string {
  const safe = cell.replace(/\p{C}/gu, '?');
  return safe.length > WIDEST_CELL ? `${safe.slice(0, WIDEST_CELL - 1)}…` : safe;
}
