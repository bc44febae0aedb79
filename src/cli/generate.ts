import { type Command, InvalidArgumentError } from 'commander';
import { Failure } from '../domain/failure.js';
import { parseRfc3339 } from '../domain/time.js';
import { generate } from '../generate/generate.js';
import { PARAMETER_NAMES, PARAMETERS } from '../generate/parameters.js';
import { WORLDS, worldNamed } from '../generate/worlds/registry.js';
import type { CommandContext } from './context.js';

const PROGRESS_EVERY_LINES = 500_000;
const DROPPABLE = ['ip', 'device', 'promptFingerprint', 'paymentInstrument'];

interface Options {
  readonly list?: boolean;
  readonly parameters?: boolean;
  readonly seed: string;
  readonly accounts?: number;
  readonly ringAccounts?: number;
  readonly exchanges?: number;
  readonly out?: string;
  readonly days: number;
  readonly start: string;
  readonly set: readonly string[];
  readonly drop: readonly string[];
  readonly onlyKind: readonly string[];
  readonly json?: boolean;
}

/** `ringtrace generate NAME`: writes a synthetic world with its truth. */
export function registerGenerate(program: Command, context: CommandContext): void {
  program
    .command('generate')
    .description('Write a synthetic world: events.ndjson, truth.csv and manifest.json')
    .argument('[name]', 'the world; --list names them')
    .option('--list', 'name the worlds with their default sizes')
    .option('--parameters', 'name every parameter for --set, with its default')
    .option('--seed <seed>', 'the same seed gives the same bytes', '1')
    .option('--accounts <n>', 'innocent accounts', wholeNumber)
    .option('--ring-accounts <n>', 'accounts of all rings together, replacements included', wholeNumber)
    .option(
      '--exchanges <n>',
      'exchanges of all rings together (without rings: of everybody); default 40 a ring account, 20 an innocent',
      wholeNumber,
    )
    .option('--out <dir>', 'directory for the files')
    .option('--days <n>', 'length of the window', wholeNumber, 45)
    .option('--start <day>', 'first day of the window, UTC', '2026-04-22')
    .option('--set <name=number>', 'change a parameter; may be given again', collect, [])
    .option('--drop <kinds>', `leave identifier kinds out (${DROPPABLE.join(', ')})`, commaList, [])
    .option('--only-kind <kinds>', 'plan only these populations of innocents', commaList, [])
    .option('--json', 'print the manifest on standard output')
    .action(async (name: string | undefined, options: Options) => {
      if (options.list) return listWorlds(context);
      if (options.parameters) return listParameters(context);
      await run(context, name, options);
    });
}

async function run(context: CommandContext, name: string | undefined, options: Options): Promise<void> {
  if (name === undefined) throw new Failure('USAGE', 'Name a world; `ringtrace generate --list` shows them');
  if (options.out === undefined) throw new Failure('USAGE', 'Name a directory with --out');
  const startMs = parseRfc3339(`${options.start}T00:00:00Z`);
  if (startMs === undefined) throw new Failure('USAGE', '--start needs a day such as 2026-04-22');
  if (options.days < 3 || options.days > 366) throw new Failure('USAGE', '--days must be from 3 to 366');
  if (options.drop.some((kind) => !DROPPABLE.includes(kind))) {
    throw new Failure('USAGE', `--drop knows ${DROPPABLE.join(', ')}`);
  }
  let reported = 0;
  const manifest = await generate(worldNamed(name), {
    seed: options.seed,
    window: { startMs, days: options.days },
    ...(options.accounts === undefined ? {} : { innocents: options.accounts }),
    ...(options.ringAccounts === undefined ? {} : { ringAccounts: options.ringAccounts }),
    ...(options.exchanges === undefined ? {} : { exchanges: options.exchanges }),
    ...(options.onlyKind.length === 0 ? {} : { onlyKinds: new Set(options.onlyKind) }),
    settings: options.set,
    drop: options.drop,
    out: options.out,
    signal: context.signal,
    onProgress: (lines) => {
      if (lines - reported < PROGRESS_EVERY_LINES) return;
      reported = lines;
      context.stderr.write(`${lines.toLocaleString('en')} lines\n`);
    },
  });
  const { total, ring, lines } = manifest.counts;
  context.stderr.write(
    `${name}: ${lines.toLocaleString('en')} lines, ${total.accounts} accounts, ${total.exchanges} exchanges; ` +
      `rings: ${ring.accounts} accounts, ${ring.exchanges} exchanges\n`,
  );
  if (options.json) context.stdout.write(`${JSON.stringify(manifest)}\n`);
}

function listWorlds({ stdout }: CommandContext): void {
  for (const { name, innocents, ringAccounts, summary } of WORLDS) {
    stdout.write(`${name.padEnd(20)} ${innocents} innocents, ${ringAccounts} in rings. ${summary}.\n`);
  }
}

function listParameters({ stdout }: CommandContext): void {
  for (const name of PARAMETER_NAMES) {
    stdout.write(
      `${name.padEnd(34)} ${String(PARAMETERS[name].value).padStart(6)}  ${PARAMETERS[name].what}\n`,
    );
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}

function commaList(text: string, previous: readonly string[]): readonly string[] {
  return [...previous, ...text.split(',').map((part) => part.trim())];
}

function collect(text: string, previous: readonly string[]): readonly string[] {
  return [...previous, text];
}
