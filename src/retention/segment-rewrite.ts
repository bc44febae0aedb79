import type { Graph, RunOptions } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';
import type { LinkChange } from '../ingest/link.js';
import { packSegments, unpackSegment } from '../ingest/segments.js';

export interface Segment {
  readonly segmentId: string;
  readonly links: readonly LinkChange[];
}

const allSegments = defineStatement<{ after: string; limit: number }, Segment>({
  file: 'retention/segments',
  mode: 'READ',
  row: toSegment,
});
const foldedSegments = defineStatement<{ partition: number; after: string; limit: number }, Segment>({
  file: 'retention/folded-segments',
  mode: 'READ',
  row: toSegment,
});
const replaceSegment = defineStatement<{
  segmentId: string;
  entries: number;
  hashes: Int8Array;
  payload: Int8Array;
}>({ file: 'retention/replace-segment', mode: 'WRITE' });
const deleteSegment = defineStatement<{ segmentId: string }>({
  file: 'retention/delete-segment',
  mode: 'WRITE',
});

/** A segment holds up to some thousand traces. */
const SEGMENTS_A_PAGE = 50;

/** All segments with what they hold, or those of one partition that were folded. */
export async function* segments(
  graph: Graph,
  partition: number | undefined,
  options: RunOptions,
): AsyncGenerator<Segment> {
  for (let after = ''; ; ) {
    const page = { after, limit: SEGMENTS_A_PAGE };
    const rows =
      partition === undefined
        ? await graph.read(allSegments, page, options)
        : await graph.read(foldedSegments, { ...page, partition }, options);
    yield* rows;
    if (rows.length < SEGMENTS_A_PAGE) return;
    after = rows.at(-1)!.segmentId;
  }
}

/** Replaces what a segment holds by `links`, all of its own. `lease` is that of the promotion: nobody folds meanwhile. */
export async function rewriteSegment(
  graph: Graph,
  lease: Lease,
  segmentId: string,
  links: readonly LinkChange[],
  options: RunOptions,
): Promise<void> {
  const [packed] = packSegments(links);
  await graph.write(
    'retention/rewrite-segment',
    async (tx) => {
      await lease.prove(tx);
      if (!packed) return tx.run(deleteSegment, { segmentId });
      const { entries, hashes, payload } = packed;
      return tx.run(replaceSegment, { segmentId, entries, hashes, payload });
    },
    options,
  );
}

function toSegment(row: Row): Segment {
  return { segmentId: row.text('segmentId'), links: unpackSegment(row.bytes('payload')) };
}
