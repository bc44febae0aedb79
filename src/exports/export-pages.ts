import { type Actor, authorise } from '../domain/actor.js';
import type { SetAsideReason } from '../domain/ring.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Statement } from '../graph/statement.js';
import { fromBindingRow, type RingIdentifier } from '../rings/identifiers-page.js';
import { fromMemberRow, type RingMember } from '../rings/members-page.js';

/** The values of one member that its group's version keeps, side by side. */
export interface MemberEvidence {
  readonly accountId: string;
  readonly values: readonly EvidenceValue[];
}

interface EvidenceValue {
  /** `kind|value`. */
  readonly key: string;
  readonly bits: number;
  readonly setAside: SetAsideReason | undefined;
  /** Epoch days. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Distinct days on which the account showed it. */
  readonly days: number;
}

type PageParameters = { versionId: string; after: string; limit: number };

const members = defineStatement<PageParameters, RingMember>({
  file: 'export/members-in-full',
  mode: 'READ',
  row: fromMemberRow,
});
const identifiers = defineStatement<PageParameters, RingIdentifier>({
  file: 'export/identifiers',
  mode: 'READ',
  row: fromBindingRow,
});
const evidence = defineStatement<PageParameters & { throughDay: number }, MemberEvidence>({
  file: 'export/evidence',
  mode: 'READ',
  row: (row) => {
    const bits = row.numbers('bits');
    const setAside = row.texts('setAside');
    const firstDays = row.integers('firstDays');
    const lastDays = row.integers('lastDays');
    const days = row.integers('dayCounts');
    return {
      accountId: row.text('accountId'),
      values: row.texts('keys').map((key, at) => ({
        key,
        bits: bits[at]!,
        setAside: (setAside[at] || undefined) as SetAsideReason | undefined,
        firstDay: firstDays[at]!,
        lastDay: lastDays[at]!,
        days: days[at]!,
      })),
    };
  },
});

/** A page looks at all members of the ring: few large ones are cheaper than many small ones. */
const MEMBERS_A_PAGE = 5_000;
const IDENTIFIERS_A_PAGE = 10_000;
/** A member may show some hundred prompts. */
const EVIDENCE_A_PAGE = 500;

/** Every member that a version names, with all that the run keeps of it, by account id. */
export function membersInFull(
  actor: Actor,
  graph: Graph,
  versionId: string,
  options: RunOptions,
): AsyncGenerator<RingMember> {
  authorise(actor, 'READ');
  return everyPage(graph, members, { versionId, limit: MEMBERS_A_PAGE }, (row) => row.accountId, options);
}

/** Every identifier that a version keeps, by key. */
export function identifiersInFull(
  actor: Actor,
  graph: Graph,
  versionId: string,
  options: RunOptions,
): AsyncGenerator<RingIdentifier> {
  authorise(actor, 'READ');
  return everyPage(graph, identifiers, { versionId, limit: IDENTIFIERS_A_PAGE }, (row) => row.key, options);
}

/** The values of every member, by account id, shown up to and with the epoch day `throughDay`. */
export function memberEvidence(
  actor: Actor,
  graph: Graph,
  versionId: string,
  throughDay: number,
  options: RunOptions,
): AsyncGenerator<MemberEvidence> {
  authorise(actor, 'READ');
  const parameters = { versionId, throughDay, limit: EVIDENCE_A_PAGE };
  return everyPage(graph, evidence, parameters, (row) => row.accountId, options);
}

/** All rows of a statement that takes a page after an id, one page in memory. */
export async function* everyPage<P extends { after: string; limit: number }, R>(
  graph: Graph,
  statement: Statement<P, R>,
  parameters: Omit<P, 'after'>,
  idOf: (row: R) => string,
  options: RunOptions,
): AsyncGenerator<R> {
  for (let after = ''; ; ) {
    const page = { ...parameters, after } as P;
    const rows = await graph.read(statement, page, options);
    yield* rows;
    if (rows.length < page.limit) return;
    after = idOf(rows.at(-1)!);
  }
}
