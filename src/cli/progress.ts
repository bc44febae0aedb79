import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly advance: (by: number) => void;
  readonly note: (text: string) => void;
  readonly stop: () => void;
}

/** Files are read in bursts, a batch at a time: an estimate over less than a few bursts would jump. */
const ETA_UPDATES = 1_000;

/** A bar on a terminal, nothing elsewhere. `total` undefined: only the note. */
export function showProgress(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  label: string,
  total: number | undefined,
): Progress {
  if (!stream.isTTY) return { advance: () => undefined, note: () => undefined, stop: () => undefined };
  const format = total
    ? `${label} [{bar}] {percentage} % | {note} | {eta_formatted} left`
    : `${label} | {note} | {duration_formatted}`;
  const bar = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: false, etaBuffer: ETA_UPDATES },
    Presets.shades_classic,
  );
  bar.start(total ?? 0, 0, { note: '' });
  return {
    advance: (by) => bar.increment(by),
    note: (text) => bar.update({ note: text }),
    stop: () => bar.stop(),
  };
}
