#!/usr/bin/env -S node --
import { Command, CommanderError } from 'commander';
import { registerAudit } from './cli/audit.js';
import { registerConsume } from './cli/consume.js';
import type { CommandContext } from './cli/context.js';
import { registerDb } from './cli/db.js';
import { registerDemo } from './cli/demo.js';
import { registerDetect } from './cli/detect.js';
import { registerEvaluate } from './cli/evaluate.js';
import { EXIT_DONE, EXIT_USAGE, exitCodeOf } from './cli/exit-code.js';
import { registerExport } from './cli/export.js';
import { registerFingerprint } from './cli/fingerprint.js';
import { registerForget } from './cli/forget.js';
import { registerGenerate } from './cli/generate.js';
import { registerIngest } from './cli/ingest.js';
import { registerKeys } from './cli/keys.js';
import { joinParent } from './cli/parent-process.js';
import { registerPrune } from './cli/prune.js';
import { registerServe } from './cli/serve.js';
import { VERSION } from './cli/version.js';
import { loadEnvFile, logLevelOf, readConfig } from './config.js';
import { Failure } from './domain/failure.js';
import { openLog } from './log.js';

const LINGER_MS = 2_000;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A second signal ends the process at once, as people expect.
  process.once(signal, () =>
    interruption.abort(new Failure('INTERRUPTED', `Stopped by ${signal}; run again to go on`)),
  );
}

const logger = openLog(logLevelOf());
const context: CommandContext = {
  config: () => readConfig(),
  clock: Date.now,
  logger,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
  joinParent: () => joinParent(interruption),
  letGo: () => {
    // What was written goes out first.
    setTimeout(() => process.stdout.write('', () => process.exit()), LINGER_MS).unref();
  },
  setExitCode: (code) => {
    process.exitCode = code;
  },
};

const program = new Command('ringtrace')
  .description('Links fraudulent accounts of an LLM API, finds the ring, proves it and counts what it took')
  .version(VERSION)
  .option('--env-file <file>', 'read settings from a file; the environment wins')
  .showHelpAfterError('(add --help for what can be given)')
  .exitOverride()
  .hook('preAction', (command) => {
    const { envFile } = command.opts<{ envFile?: string }>();
    if (envFile) loadEnvFile(envFile);
  });
for (const register of [
  registerDemo,
  registerDb,
  registerIngest,
  registerConsume,
  registerDetect,
  registerEvaluate,
  registerServe,
  registerKeys,
  registerAudit,
  registerExport,
  registerForget,
  registerPrune,
  registerGenerate,
  registerFingerprint,
])
  register(program, context);
for (const command of program.commands)
  command.exitOverride().showHelpAfterError('(add --help for what can be given)');

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
  const known = error instanceof Failure || (error instanceof Error && error.name === 'AbortError');
  process.stderr.write(`${known ? error.message : 'Something unexpected went wrong'}\n`);
  logger.debug({ err: error }, 'the command failed');
  if (!known) logger.error({ err: error }, 'unexpected failure');
  return exitCodeOf(error);
}
