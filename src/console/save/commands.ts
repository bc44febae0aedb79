export interface Command {
  /** What it writes, for whom. */
  readonly does: string;
  readonly text: string;
}

const RINGTRACE = 'npx --no-install ringtrace';

/** How the command line writes what is to leave the house about a group, as one run found it. */
export function ringCommands(ringId: string, runId: string): readonly Command[] {
  const ring = `${RINGTRACE} export ring ${ringId} --run ${runId}`;
  return [
    { does: 'Letter, as a page that prints', text: `${ring} --html --out letter-${ringId}.html` },
    { does: 'Letter, as Markdown', text: `${ring} --out letter-${ringId}.md` },
    {
      does: 'Evidence bundle, with the SHA-256 of each file',
      text: `${ring} --format bundle --out ring-${ringId}`,
    },
    {
      does: 'Recommended actions, one row an account',
      text: `${ring} --format actions --out actions-${ringId}.csv`,
    },
    { does: 'Whom these actions would touch', text: `${ring} --format actions --preview` },
  ];
}

/** How the command line writes the reasons against one account, for its holder. */
export function accountCommands(accountId: string): readonly Command[] {
  const account = `${RINGTRACE} export account ${quoted(accountId)}`;
  return [
    { does: 'Reasons for its holder, as a page that prints', text: `${account} --html --out account.html` },
    { does: 'Reasons for its holder, as Markdown', text: `${account} --out account.md` },
  ];
}

/** Ids come from records: none may become a command of its own when it is pasted. */
function quoted(word: string): string {
  return /^[\w:.@/+=-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
