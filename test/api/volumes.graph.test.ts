import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { RING_LINES as LINES } from '../testkit/counted-ring.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { partsOfLines, sumLines } from '../testkit/line-sums.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import { countTruth, type ExchangeLine } from '../testkit/truth.js';

const connection = inject('connection');
const FIGURES = 'exchanges inputTokens outputTokens';
let graph: Graph;
let api: Api;
let ringId: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  const { groups } = await storeRun(graph, SMALL_GROUPS, { now: Date.UTC(2026, 6, 1) });
  ringId = groups[0]!.ringId;
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const ring = async (fields: string): Promise<Record<string, unknown>> =>
  at(await api.data(`{ ring(ringId: "${ringId}") { ${fields} } }`), 'ring');

describe("a ring's volume", () => {
  it('is the count of the input lines: in all, by model, by capability, by role', async () => {
    const isCore = (line: ExchangeLine) => Number(line.accountId.slice(5)) < 16;
    const early = LINES.filter(
      ({ accountId, at: time }) =>
        time.slice(0, 10) < `2026-05-${String(1 + Number(accountId.slice(5))).padStart(2, '0')}`,
    );
    expect(
      await ring(`volume { ${FIGURES} accounts core attached beforeJoining byModel { model ${FIGURES} }
      byCapability { capability ${FIGURES} } }`),
    ).toEqual({
      volume: {
        ...sumLines(LINES),
        accounts: 20,
        core: LINES.filter(isCore).length,
        attached: LINES.filter((line) => !isCore(line)).length,
        beforeJoining: early.length,
        byModel: partsOfLines(LINES, 'model'),
        byCapability: partsOfLines(LINES, 'capability'),
      },
    });
  });

  it('is the sum over its members, and over what the accounts took', async () => {
    const data = await ring(`members(first: 100) { nodes { volume { ${FIGURES} } activeDays
      account { volume { ${FIGURES} byModel { model exchanges } } } } }`);
    const nodes = at<{ volume: Record<string, number>; account: object; activeDays: number }[]>(
      data,
      'members.nodes',
    );
    const total = sumLines(LINES);
    for (const figure of ['exchanges', 'inputTokens', 'outputTokens'] as const) {
      expect(nodes.reduce((sum, { volume }) => sum + volume[figure]!, 0)).toBe(total[figure]);
      expect(nodes.reduce((sum, node) => sum + at<number>(node, `account.volume.${figure}`), 0)).toBe(
        total[figure],
      );
    }
    const days = new Set(LINES.map((line) => `${line.accountId} ${line.at.slice(0, 10)}`));
    expect(nodes.reduce((sum, { activeDays }) => sum + activeDays, 0)).toBe(days.size);
  });

  it('of some days counts the first and leaves out the last', async () => {
    const within = LINES.filter(({ at: time }) => time >= '2026-05-01' && time < '2026-05-04');
    expect(await ring(`volume(from: "2026-05-01", to: "2026-05-04") { ${FIGURES} accounts }`)).toEqual({
      volume: { ...sumLines(within), accounts: new Set(within.map(({ accountId }) => accountId)).size },
    });
  });

  it('comes day by day and hour by hour, zeros included', async () => {
    const data = await ring(`daily: volumeSeries { at ${FIGURES} }
      hourly: volumeSeries(from: "2026-05-01", to: "2026-05-03", granularity: HOUR) { at exchanges inputTokens }`);
    const truth = countTruth(LINES);
    const days = [...new Set(Object.keys(truth.days).map((key) => key.split('|')[1]!))].sort();
    const daily = at<{ at: string }[]>(data, 'daily');
    expect(daily.map((point) => point.at.slice(0, 10))).toEqual(days);
    for (const point of daily) {
      const day = point.at.slice(0, 10);
      expect(point).toEqual({
        at: `${day}T00:00:00.000Z`,
        ...sumLines(LINES.filter((line) => line.at.startsWith(day))),
      });
    }
    const hourly = at<{ at: string; exchanges: number }[]>(data, 'hourly');
    expect(hourly).toHaveLength(48);
    for (const point of hourly) {
      const count = LINES.filter((line) => line.at.slice(0, 13) === point.at.slice(0, 13)).length;
      expect(point).toEqual({ at: point.at, exchanges: count, inputTokens: null });
    }
  });

  it('is a share of all traffic', async () => {
    const all = countTruth(SMALL_CAMPAIGN).exchanges;
    expect(await ring('shareOfAllTraffic')).toEqual({ shareOfAllTraffic: LINES.length / all });
  });

  it('weighs the last seven days by the confidence', async () => {
    const recent = LINES.filter(({ at: time }) => time >= '2026-05-30');
    const before = LINES.filter(({ at: time }) => time >= '2026-05-23' && time < '2026-05-30');
    expect(await ring('exposure growth firstActivityAt')).toEqual({
      exposure: recent.length * 0.95,
      growth: recent.length / before.length,
      firstActivityAt: `${LINES.map(({ at: time }) => time)
        .sort()[0]!
        .slice(0, 13)}:00:00.000Z`,
    });
  });
});

describe('what was known at a time', () => {
  it('is answered from the newest run that had finished then', async () => {
    const first = sumLines(LINES).exchanges;
    await ingestLines(graph, [{ ...LINES[0]!, exchangeId: 'later', at: '2026-06-05T23:00:00Z' }]);
    await storeRun(graph, SMALL_GROUPS, { now: Date.UTC(2026, 6, 3) });
    const data = await ring(`now: volume { exchanges run { sequence } }
      inJuly: volume(asOf: "2026-07-02T00:00:00Z") { exchanges run { sequence } }
      before: volume(asOf: "2026-06-01T00:00:00Z") { exchanges }`);
    expect(data).toEqual({
      now: { exchanges: first + 1, run: { sequence: 2 } },
      inJuly: { exchanges: first, run: { sequence: 1 } },
      before: null,
    });
  });

  it('stays with a group that the newest run did not find', async () => {
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(40, 50) })]);
    expect(await ring('ringId run { sequence current }')).toEqual({
      ringId,
      run: { sequence: 2, current: false },
    });
  });
});
