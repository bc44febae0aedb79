import type { PlannedWorld, WorldRequest } from './plan-world.js';
import { type Counts, sumVolumes, type Volume } from './tally.js';
import { timeText, windowEnd } from './window.js';
import type { WrittenFile } from './write-lines.js';

/** What a generated world is: enough to make it again and to check what a detector says of it. */
export interface Manifest {
  readonly name: string;
  readonly seed: string;
  readonly summary: string;
  readonly expected: string;
  /** What was asked for; null where the world's own choice was taken. */
  readonly asked: {
    readonly innocents: number | null;
    readonly ringAccounts: number | null;
    readonly exchanges: number | null;
    readonly onlyKinds: readonly string[] | null;
  };
  readonly from: string;
  readonly to: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly dropped: readonly string[];
  readonly counts: {
    readonly lines: number;
    readonly total: Volume;
    readonly innocents: Volume;
    readonly ring: Volume;
    readonly rings: Readonly<Record<string, Volume>>;
    readonly accountsByKind: Readonly<Record<string, number>>;
  };
  readonly files: Readonly<Record<string, WrittenFile>>;
}

export function createManifest(
  planned: PlannedWorld,
  request: WorldRequest,
  dropped: readonly string[],
  counts: Counts,
  events: WrittenFile,
  truth: WrittenFile,
): Manifest {
  const { world, window, parameters, accounts } = planned;
  const ring = sumVolumes(counts.rings.values());
  const kinds = new Map<string, number>();
  for (const { kind } of accounts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    name: world.name,
    seed: request.seed,
    summary: world.summary,
    expected: world.expected,
    asked: {
      innocents: request.innocents ?? null,
      ringAccounts: request.ringAccounts ?? null,
      exchanges: request.exchanges ?? null,
      onlyKinds: request.onlyKinds === undefined ? null : [...request.onlyKinds].sort(),
    },
    from: timeText(window.startMs),
    to: timeText(windowEnd(window)),
    parameters,
    dropped,
    counts: {
      lines: events.lines,
      total: sumVolumes([counts.innocents, ring]),
      innocents: counts.innocents,
      ring,
      rings: Object.fromEntries(counts.rings),
      accountsByKind: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    files: { 'events.ndjson': events, 'truth.csv': truth },
  };
}
