import type { Reading } from '../domain/ring.js';
import type { FoundTotal } from '../runs/found-total.js';
import type { RunChanges } from '../runs/run-changes.js';
import type { RunRecord } from '../runs/run-record.js';
import type { ApiContext } from './context.js';

interface ReadingChange {
  readonly reading: Reading;
  readonly before: FoundTotal | undefined;
  readonly after: FoundTotal | undefined;
}
interface ShownChanges {
  readonly since: RunRecord | undefined;
  readonly events: RunChanges['events'];
  readonly byReading: readonly ReadingChange[];
}

/** In the order in which people ask. */
const READINGS: readonly Reading[] = ['RING', 'LINKED', 'DENSE_BENIGN', 'SUSPECTED'];

/** What is different from the run before; `undefined` for a run that has not ended well. */
export async function changesOf(runId: string, { loaders }: ApiContext): Promise<ShownChanges | undefined> {
  const [run, changes] = await Promise.all([loaders.run.load(runId), loaders.runChanges.load(runId)]);
  if (!run || !changes) return undefined;
  const since =
    changes.previousRunId === undefined ? undefined : await loaders.run.load(changes.previousRunId);
  return { since, events: changes.events, byReading: compare(since, run) };
}

function compare(since: RunRecord | undefined, run: RunRecord): readonly ReadingChange[] {
  return READINGS.flatMap((reading) => {
    const [before, after] = [totalOf(since, reading), totalOf(run, reading)];
    return before?.groups || after?.groups ? [{ reading, before, after }] : [];
  });
}

/** A reading of which a run found nothing counts zero, so that both sides can be subtracted. */
function totalOf(run: RunRecord | undefined, reading: Reading): FoundTotal | undefined {
  const nothing = { reading, groups: 0, accounts: 0, exchanges: 0 };
  return run?.found && (run.found.find((total) => total.reading === reading) ?? nothing);
}
