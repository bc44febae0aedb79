import { type Actor, authorise } from '../domain/actor.js';
import { countFromHalves } from '../domain/count.js';
import type { AccountInSeveral, GroupVolumes } from '../domain/counted-once.js';
import { type DayRange, dayBounds } from '../domain/day-range.js';
import type { Reading } from '../domain/ring.js';
import type { CellVolume } from '../domain/volume-parts.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { Row } from '../graph/row.js';
import { defineStatement } from '../graph/statement.js';

type Asked = {
  readonly runId: string;
  readonly readings: readonly Reading[];
  readonly from: number;
  readonly to: number;
};

interface AccountTotals {
  readonly accounts: number;
  readonly coreAccounts: number;
  readonly activeAccounts: number;
  readonly several: readonly AccountInSeveral[];
}

/** What the groups of a run come to, volumes added up over groups. */
export interface GroupTotals extends AccountTotals {
  readonly groups: number;
  readonly sum: GroupVolumes;
}

const sumOf = (row: Row, name: string) => countFromHalves(row.text(`${name}High`), row.text(`${name}Low`));

const totalAccounts = defineStatement<Asked, AccountTotals>({
  file: 'ring/total-accounts',
  mode: 'READ',
  row: (row) => {
    const times = row.integers('times');
    const coreTimes = row.integers('coreTimes');
    return {
      accounts: row.integer('accounts'),
      coreAccounts: row.integer('coreAccounts'),
      activeAccounts: row.integer('activeAccounts'),
      several: row
        .texts('several')
        .map((accountId, place) => ({ accountId, times: times[place]!, coreTimes: coreTimes[place]! })),
    };
  },
});
const totalCells = defineStatement<Asked, CellVolume>({
  file: 'ring/total-cells',
  mode: 'READ',
  row: (row) => ({
    cell: row.text('cell'),
    volume: {
      exchanges: sumOf(row, 'exchanges'),
      inputTokens: sumOf(row, 'inputTokens'),
      outputTokens: sumOf(row, 'outputTokens'),
    },
  }),
});
const totalRoles = defineStatement<Asked, Omit<GroupVolumes, 'cells'> & { readonly groups: number }>({
  file: 'ring/total-roles',
  mode: 'READ',
  row: (row) => ({
    groups: row.integer('groups'),
    core: sumOf(row, 'core'),
    attached: sumOf(row, 'attached'),
  }),
});

const NO_ACCOUNTS: AccountTotals = { accounts: 0, coreAccounts: 0, activeAccounts: 0, several: [] };

/** What the groups of a run with certain readings come to in a range of days. */
export async function groupTotals(
  actor: Actor,
  graph: Graph,
  runId: string,
  readings: readonly Reading[],
  range: DayRange,
  options: RunOptions = {},
): Promise<GroupTotals> {
  authorise(actor, 'READ');
  const asked = { runId, readings, ...dayBounds(range) };
  const [[accounts = NO_ACCOUNTS], cells, [roles]] = await Promise.all([
    graph.read(totalAccounts, asked, options),
    graph.read(totalCells, asked, options),
    graph.read(totalRoles, asked, options),
  ]);
  const { groups = 0, core = 0, attached = 0 } = roles ?? {};
  return { ...accounts, groups, sum: { cells, core, attached } };
}
