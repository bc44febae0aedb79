import { mkdir, rename, rm, stat } from 'node:fs/promises';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { LAST_DAY } from '../domain/time.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { RingVersion } from '../rings/ring-version.js';
import { runsById } from '../runs/runs-by-id.js';
import { askApi } from './ask-api.js';
import { parameterLines, toManifest, toReading, toRun } from './bundle-documents.js';
import {
  type BundleCounts,
  type BundleSource,
  evidenceLines,
  IDENTIFIER_COLUMNS,
  identifierRows,
  MEMBER_COLUMNS,
  memberRows,
} from './bundle-text.js';
import { csvText } from './csv-text.js';
import { type WrittenFile, writeHashed } from './hashed-file.js';
import { jsonText } from './json-text.js';
import { recordingGraph } from './recording-graph.js';
import { ringLetter } from './ring-letter.js';
import { toHtml } from './to-html.js';
import { toMarkdown } from './to-markdown.js';

/** What was written: the manifest's own digest tells whether any file was changed since. */
export interface WrittenBundle {
  readonly folder: string;
  readonly manifestSha256: string;
  readonly files: number;
  readonly counts: BundleCounts;
}

/**
 * Writes the evidence of one ring, as one run found it, to the new folder `out`: it appears when it is whole. No clock
 * is read, so that the same run gives the same bytes. Rows are streamed.
 */
export async function writeRingBundle(
  actor: Actor,
  graph: Graph,
  ring: RingVersion,
  out: string,
  options: RunOptions,
): Promise<WrittenBundle> {
  if (await exists(out)) {
    throw new Failure('USAGE', 'The folder of --out exists already: name a new one, or remove it');
  }
  const unfinished = `${out}.part`;
  await rm(unfinished, { recursive: true, force: true });
  // Not with its parents: a folder that is not there is more often a mistake than a wish.
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const bundle = await writeFiles(actor, graph, ring, unfinished, options);
    await rename(unfinished, out);
    return { ...bundle, folder: out };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeFiles(
  actor: Actor,
  graph: Graph,
  ring: RingVersion,
  folder: string,
  options: RunOptions,
): Promise<Omit<WrittenBundle, 'folder'>> {
  const recording = recordingGraph(graph);
  const run = (await runsById(actor, recording.graph, [ring.runId], options)).get(ring.runId);
  if (!run) throw new Failure('INTERNAL', 'The run of the group is not kept');
  const source: BundleSource = {
    actor,
    graph: recording.graph,
    versionId: ring.versionId,
    throughDay: run.watermarkDay ?? LAST_DAY,
    options,
  };
  const counts: BundleCounts = { members: 0, membersForgotten: 0, identifiers: 0, identifiersThatDiffer: 0 };
  const shown = new Map<string, number>();
  const files: WrittenFile[] = [];
  const write = async (path: string, text: Iterable<string> | AsyncIterable<string>) => {
    files.push(await writeHashed(folder, path, text));
  };

  const letter = await ringLetter(askApi(actor, recording.graph, options), ring);
  await write('letter.md', [toMarkdown(letter)]);
  await write('letter.html', [toHtml(letter)]);
  await write('members.csv', csvText(MEMBER_COLUMNS, memberRows(source, counts)));
  await write('evidence.ndjson', evidenceLines(source, shown));
  await write('identifiers.csv', csvText(IDENTIFIER_COLUMNS, identifierRows(source, shown, counts)));
  await write('judgements.json', [jsonText(toReading(ring))]);
  await write('run.json', [jsonText(toRun(run))]);
  for (const { name, text } of recording.used()) await write(`statements/${name}.cypher`, [text]);
  await write('statements/parameters.ndjson', parameterLines(recording.used()));

  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = await writeHashed(folder, 'manifest.json', [
    jsonText(toManifest(ring, run, counts, files)),
  ]);
  return { manifestSha256: manifest.sha256, files: files.length + 1, counts };
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
