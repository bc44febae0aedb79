import { type Command, Option } from 'commander';
import type { Actor } from '../domain/actor.js';
import { accountCase } from '../exports/account-case.js';
import { accountReasons } from '../exports/account-reasons.js';
import { toHtml } from '../exports/to-html.js';
import { toMarkdown } from '../exports/to-markdown.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';
import { writeText } from './text-output.js';

interface Options {
  readonly format: 'reasons';
  readonly html?: true;
  readonly out?: string;
}

/** `ringtrace export account`. */
export function addExportAccount(group: Command, actor: Actor, context: CommandContext): void {
  group
    .command('account')
    .description("Write the reasons against one account of a ring, for the account's holder")
    .argument('<id>', "the platform's own id of the account")
    .addOption(new Option('--format <format>', 'what to write').choices(['reasons']).default('reasons'))
    .option('--html', 'as one HTML file that prints, instead of Markdown')
    .option('--out <file>', 'write to a file; without it to standard output')
    .addHelpText(
      'after',
      `
Says by kind and number what the account showed that others showed too, on which days, and what it did itself. Names no
other account, no value, no group and no threshold.`,
    )
    .action((accountId: string, given: Options) => exportAccount(accountId, given, actor, context));
}

async function exportAccount(
  accountId: string,
  { html, out }: Options,
  actor: Actor,
  context: CommandContext,
): Promise<void> {
  await withDatabase(context.config(), async (graph) => {
    const reasons = accountReasons(await accountCase(actor, graph, accountId, { signal: context.signal }));
    await writeText([html ? toHtml(reasons) : toMarkdown(reasons)], out, context.stdout);
  });
}
