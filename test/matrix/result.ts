import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../../src/detection/step-timer.js';
import type { Reading } from '../../src/domain/ring.js';
import type { Calibration } from '../../src/evaluation/calibration.js';
import type { KindErrors } from '../../src/evaluation/errors-by-kind.js';
import type { Figures } from './figures.js';
import type { Method } from './methods.js';

/** What was measured on one world, seed and variant. */
export interface Result {
  readonly world: string;
  readonly seed: string;
  readonly variant: string;
  readonly innocents: number;
  readonly ringAccounts: number;
  readonly settings: readonly string[];
  /** The code it was measured with; see `codeHash`. */
  readonly code: string;
  /** Lines of the world, and what detection saw of it. */
  readonly counts: {
    readonly lines: number;
    readonly accounts: number;
    readonly identifiers: number;
    readonly links: number;
  };
  readonly byReading: Readonly<Record<Reading, number>>;
  /** Making and taking in the world, then the steps of detection, in order. */
  readonly steps: readonly Step[];
  readonly methods: Readonly<Partial<Record<Method, Figures>>>;
  /** Errors of the groups read as RING. */
  readonly kinds: readonly KindErrors[];
  readonly calibration: Calibration;
}

export type ResultKey = Pick<Result, 'world' | 'innocents' | 'seed' | 'variant'>;

/** Where one result is kept; the name tells world, size, seed and variant. */
export function resultFile(folder: string, { world, innocents, seed, variant }: ResultKey): string {
  return join(folder, `${world}.${innocents}.${seed}.${variant}.json`);
}

export function writeResult(folder: string, result: Result): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(resultFile(folder, result), `${JSON.stringify(result, null, 1)}\n`);
}

/** All results of a folder, in the order of their file names. */
export function readResults(folder: string): readonly Result[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Result);
}
