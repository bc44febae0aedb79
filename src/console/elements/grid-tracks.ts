const GAP_PIXELS = 10;
const PADDING_PIXELS = 24;

/**
 * The custom properties that lay out head and rows of a long table alike: the tracks, and the least width of all of
 * them together. Each width begins with its least size in rem.
 */
export function gridTracks(columns: readonly { readonly width: string }[]): Readonly<Record<string, string>> {
  const rem = columns.reduce((sum, { width }) => sum + Number(/([\d.]+)rem/.exec(width)?.[1] ?? 0), 0);
  const pixels = (columns.length - 1) * GAP_PIXELS + PADDING_PIXELS;
  return {
    '--columns': columns.map(({ width }) => width).join(' '),
    '--least': `calc(${rem}rem + ${pixels}px)`,
  };
}
