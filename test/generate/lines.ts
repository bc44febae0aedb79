import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Line = Readonly<Record<string, unknown>> & { readonly type: string; readonly accountId: string };

/** The records of a generated world. */
export async function readLines(dir: string): Promise<readonly Line[]> {
  const text = await readFile(join(dir, 'events.ndjson'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

export interface TruthRow {
  readonly accountId: string;
  readonly ring: string;
  readonly kind: string;
  readonly exchanges: number;
}

export async function readTruth(dir: string): Promise<readonly TruthRow[]> {
  const text = await readFile(join(dir, 'truth.csv'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [accountId = '', ring = '', kind = '', exchanges] = row.split(',');
      return { accountId, ring, kind, exchanges: Number(exchanges) };
    });
}
