import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import { Failure } from '../domain/failure.js';
import { type ClientCatalogue, parseCatalogue } from '../fingerprint/client-catalogue.js';
import { fingerprintLine } from '../fingerprint/fingerprint-line.js';
import { deriveKey } from '../fingerprint/keyed-value.js';
import type { FingerprintedLine, LineSettings, Refusal } from '../fingerprint/line.js';
import type { CommandContext } from './context.js';
import { addKey, isOpenToOthers, readKeyFile } from './fingerprint-keys.js';
import { type InputLine, ndjsonLines } from './ndjson-lines.js';

/** Bytes of one line: the longest contexts that models take, with room for JSON. */
const LINE_LIMIT = 16 * 1024 * 1024;
const SHIPPED_CATALOGUE = fileURLToPath(new URL('../../catalogue/clients.json', import.meta.url));

interface FingerprintOptions {
  readonly keys?: string;
  readonly catalogue?: string;
  readonly merge?: boolean;
  readonly alsoPrevious?: boolean;
  readonly newKey?: boolean;
}

export function registerFingerprint(program: Command, context: CommandContext): void {
  program
    .command('fingerprint')
    .description('turn prompts into keyed fingerprints on your own machine, so that no text leaves it')
    .argument('[files...]', 'NDJSON prompts (.gz too), or - for standard input')
    .addOption(new Option('--keys <file>', 'the key file (mode 0600)').env('RINGTRACE_FINGERPRINT_KEYS_FILE'))
    .option('--new-key', 'add a new random key to the key file and stop')
    .option('--also-previous', 'give the values of the previous key too, while keys are changed')
    .option('--merge', 'read exchange records with a prompt, write exchange records without one')
    .option('--catalogue <file>', 'known client prompts to leave out, in place of the shipped ones')
    .action((files: readonly string[], options: FingerprintOptions) => run(files, options, context));
}

async function run(files: readonly string[], options: FingerprintOptions, context: CommandContext) {
  if (options.keys === undefined)
    throw new Failure('USAGE', 'Name a key file with --keys or RINGTRACE_FINGERPRINT_KEYS_FILE');
  if (options.newKey) {
    context.stderr.write(`Added key ${addKey(options.keys)}\n`);
    return;
  }
  if (files.length === 0) throw new Failure('USAGE', 'Name a file of prompts, or - for standard input');
  const settings = settingsOf(options.keys, options);
  if (isOpenToOthers(options.keys))
    context.stderr.write('Others can read the key file; take that away with chmod 600\n');
  await fingerprintFiles(files, settings, context);
}

function settingsOf(keyFile: string, options: FingerprintOptions): LineSettings {
  const keys = readKeyFile(keyFile)
    .slice(options.alsoPrevious ? -2 : -1)
    .reverse();
  if (options.alsoPrevious && keys.length < 2)
    throw new Failure('CONFIGURATION', 'The key file has one key only, so there is no previous one to give');
  const catalogue = readCatalogue(options.catalogue ?? SHIPPED_CATALOGUE);
  return { keys: keys.map(deriveKey), catalogue, merge: options.merge === true };
}

function readCatalogue(file: string): ClientCatalogue {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('CONFIGURATION', 'The catalogue cannot be read', { cause: error });
  }
  return parseCatalogue(text);
}

async function fingerprintFiles(files: readonly string[], settings: LineSettings, context: CommandContext) {
  const { stdout, stderr, signal } = context;
  const count = { told: 0, untold: 0, refused: 0 };
  for (const [index, file] of files.entries()) {
    for await (const line of ndjsonLines(file, LINE_LIMIT)) {
      if (signal.aborted) throw new Failure('INTERRUPTED', 'Interrupted');
      const outcome = outcomeOf(line, settings);
      if ('code' in outcome) {
        const place = files.length > 1 ? `input ${index + 1}, line ${line.number}` : `line ${line.number}`;
        stderr.write(`${place}: ${outcome.code}: ${outcome.reason}\n`);
        count.refused++;
        continue;
      }
      count[outcome.told ? 'told' : 'untold']++;
      if (!stdout.write(`${outcome.lines.join('\n')}\n`)) await once(stdout, 'drain');
    }
  }
  stderr.write(`${count.told} fingerprinted, ${count.untold} too short to tell, ${count.refused} refused\n`);
  if (count.refused > 0) context.setExitCode(3);
}

const FAULTS = {
  too_long: `a line is at most ${LINE_LIMIT / 1024 / 1024} MiB`,
  not_utf8: 'the line is not UTF-8',
} as const;

function outcomeOf(line: InputLine, settings: LineSettings): FingerprintedLine | Refusal {
  if ('fault' in line) return { code: line.fault, reason: FAULTS[line.fault] };
  return fingerprintLine(line.text, settings);
}
