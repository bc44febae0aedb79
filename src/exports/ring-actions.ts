import { type Actor, authorise } from '../domain/actor.js';
import {
  type AccountTies,
  addToPreview,
  type CollateralPreview,
  emptyPreview,
  isOlderThanYear,
} from '../domain/collateral.js';
import type { Count } from '../domain/count.js';
import { Failure } from '../domain/failure.js';
import { type ActionCase, type Recommendation, recommend } from '../domain/recommendation.js';
import type { MemberRole } from '../domain/ring.js';
import { DAY_MS } from '../domain/time.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import type { RingVersion } from '../rings/ring-version.js';
import { runsById } from '../runs/runs-by-id.js';
import { everyPage } from './export-pages.js';

/** One account for which an action is recommended. */
export interface ActionRow extends Recommendation {
  readonly ringId: string;
  readonly runId: string;
  readonly accountId: string;
  readonly role: MemberRole;
  readonly confidence: number;
  readonly exchanges: Count;
  readonly paying: boolean | null;
  readonly olderThanYear: boolean | null;
  readonly onCarrierAddress: boolean;
  readonly organization: string | null;
}

export interface RingActions {
  readonly rows: AsyncIterable<ActionRow>;
  /** Whole once `rows` has been read to its end. */
  readonly preview: CollateralPreview;
}

type MemberCase = ActionCase & AccountTies & { readonly accountId: string; readonly exchanges: Count };

const members = defineStatement<{ versionId: string; after: string; limit: number }, MemberCase>({
  file: 'export/actions',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    role: row.text('role') as MemberRole,
    confidence: row.number('confidence'),
    exchanges: row.count('exchanges'),
    createdAt: row.optionalInteger('createdAt'),
    paying: row.optionalBoolean('paying'),
    organization: row.optionalText('organization'),
    prepaidInstruments: row.integer('prepaidInstruments'),
    otherInstruments: row.integer('otherInstruments'),
    onCarrierAddress: row.boolean('onCarrierAddress'),
    lastAction: row.optionalText('lastAction'),
  }),
});
const MEMBERS_A_PAGE = 2_000;

/**
 * The accounts of a ring for which an action is recommended, by account id, and whom that would touch. Membership is
 * that of the run; what is known of the accounts is what the graph holds now. Only groups read as RING have any.
 */
export async function ringActions(
  actor: Actor,
  graph: Graph,
  ring: RingVersion,
  options: RunOptions,
): Promise<RingActions> {
  authorise(actor, 'READ');
  if (ring.reading !== 'RING') {
    throw new Failure(
      'USAGE',
      `Actions are recommended for groups read as RING alone; this one is read as ${ring.reading}`,
    );
  }
  const run = (await runsById(actor, graph, [ring.runId], options)).get(ring.runId);
  // The end of the data, not the clock: the same run asks the same age.
  const at = run?.watermarkDay === undefined ? ring.firstDetectedAt : (run.watermarkDay + 1) * DAY_MS;
  const preview = emptyPreview();
  return { preview, rows: actionRows(graph, ring, at, preview, options) };
}

async function* actionRows(
  graph: Graph,
  { ringId, runId, versionId }: RingVersion,
  at: number,
  preview: CollateralPreview,
  options: RunOptions,
): AsyncGenerator<ActionRow> {
  const parameters = { versionId, limit: MEMBERS_A_PAGE };
  for await (const member of everyPage(graph, members, parameters, (row) => row.accountId, options)) {
    const recommendation = recommend(member);
    if (!recommendation) {
      preview.alreadyActedOn += 1;
      continue;
    }
    addToPreview(preview, member, recommendation.step, member.confidence, at);
    yield {
      ringId,
      runId,
      accountId: member.accountId,
      ...recommendation,
      role: member.role,
      confidence: member.confidence,
      exchanges: member.exchanges,
      paying: member.paying ?? null,
      olderThanYear: member.createdAt === undefined ? null : isOlderThanYear(member, at),
      onCarrierAddress: member.onCarrierAddress,
      organization: member.organization ?? null,
    };
  }
}
