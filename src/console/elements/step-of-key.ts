/** How many rows a key moves down a table; undefined for keys that do not move. */
export function stepOfKey(key: string, page: number, rows: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return 1;
    case 'ArrowUp':
    case 'k':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'End':
      return rows;
    case 'Home':
      return -rows;
    default:
      return undefined;
  }
}
