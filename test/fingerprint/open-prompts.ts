import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Variant {
  readonly cluster: string;
  readonly variant: string;
  readonly prompt: string;
}

const bytesOf = (name: string): Buffer => readFileSync(new URL(`../data/prompts/${name}`, import.meta.url));
const linesOf = <T>(bytes: Buffer): readonly T[] =>
  bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));

/** HumanEval prompts and their alterations. */
export function humanEvalVariants(): readonly Variant[] {
  return linesOf<Variant>(gunzipSync(bytesOf('humaneval_variants.jsonl.gz')));
}

interface SeedTask {
  readonly instruction: string;
  readonly instances: readonly { readonly input: string }[];
}

/** Instruction and first input of each seed task. */
export function seedTasks(): readonly string[] {
  return linesOf<SeedTask>(bytesOf('seed_tasks.jsonl')).map(
    ({ instruction, instances }) => `${instruction}\n${instances[0]?.input ?? ''}`,
  );
}

/** The second column of each row: quoted when it holds a comma, a line break or a quote, which is then doubled. */
export function awesomePrompts(): readonly string[] {
  const csv = gunzipSync(bytesOf('awesome_prompts.csv.gz')).toString('utf8');
  const cells = /(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r?\n|$)/gy;
  const columns = 5;
  return Array.from(
    csv.trimEnd().matchAll(cells),
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
    .filter((_, index) => index % columns === 1)
    .slice(1);
}
