import type { Graph } from '../../src/graph/graph.js';
import { type Answer, openApi } from './api.js';
import { roleKeys } from './role-keys.js';

const CASE = `ringId version state assignee priority needsReview mayPropose
  verdict { outcome reason text inForce next proposedBy approvedBy accountCount }`;
const RESULT = `{ __typename ... on CaseChanged { case { ${CASE} } } ... on CaseConflict { message case { ${CASE} } }
  ... on CaseRefused { message rule } }`;
const EVENTS = `query ($ringId: String!) { case(ringId: $ringId) { events(first: 100) { totalCount nodes {
  sequence actor kind stateBefore stateAfter text otherRing { ringId } run { runId }
  change { accountsBefore accountsAfter accountsJoined accountsLeft readingAfter merged split sentence } } } } }`;

export interface ShownCase {
  readonly ringId: string;
  readonly version: number;
  readonly state: string;
  readonly assignee: string | null;
  readonly priority: string;
  readonly needsReview: boolean;
  readonly mayPropose: boolean;
  readonly verdict: Readonly<Record<string, unknown>> | null;
}
export interface ShownEvent {
  readonly sequence: number;
  readonly actor: string;
  readonly kind: string;
  readonly stateBefore: string;
  readonly stateAfter: string;
  readonly text: string | null;
  readonly otherRing: { readonly ringId: string } | null;
  readonly run: { readonly runId: string } | null;
  readonly change: Readonly<Record<string, unknown>> | null;
}
export interface CaseAnswer {
  readonly __typename: 'CaseChanged' | 'CaseConflict' | 'CaseRefused';
  readonly case?: ShownCase;
  readonly message?: string;
  readonly rule?: string;
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Verdicts as they stand in a query. */
export const FRAUD = ', outcome: CONFIRMED, reason: DISTILLATION';
export const HARMLESS = ', outcome: BENIGN, reason: ONE_ORGANISATION';

/** The API with people who work on cases; one person alone may decide on up to 10 accounts. */
export async function openDesk(graph: Graph) {
  const keys = await roleKeys(graph);
  const api = await openApi(graph, { approvalAccounts: 10 });
  const ask = (query: string, variables: object, bearer: string): Promise<Answer> =>
    api.ask(query, variables, bearer);
  const answered = async <T>(query: string, variables: object, bearer = keys.analyst): Promise<T> => {
    const { data, errors } = await ask(query, variables, bearer);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data as T;
  };
  const caseOf = async (ringId: string): Promise<ShownCase> => {
    const query = `query ($ringId: String!) { case(ringId: $ringId) { ${CASE} } }`;
    return (await answered<{ case: ShownCase }>(query, { ringId })).case;
  };
  const nameOf = (key: string) => `key:${/rt_([\da-f]{12})_/.exec(key)?.[1]}`;
  /** Does something to a case; `args` as they stand in a query, behind the ring and the version. */
  const change = async (
    field: string,
    { ringId, version }: Pick<ShownCase, 'ringId' | 'version'>,
    args = '',
    bearer = keys.analyst,
  ): Promise<CaseAnswer> => {
    const query = `mutation ($ringId: String!, $version: Int!) {
      result: ${field}(ringId: $ringId, expectedVersion: $version ${args}) ${RESULT} }`;
    return (await answered<{ result: CaseAnswer }>(query, { ringId, version }, bearer)).result;
  };
  /** Has a verdict come into force, by two people where it takes them. */
  const judge = async (ringId: string, verdict: string): Promise<void> => {
    const { version } = await caseOf(ringId);
    const proposed = await change('proposeVerdict', { ringId, version }, verdict);
    if (proposed.case?.state !== 'PENDING_APPROVAL') return;
    await change('approveVerdict', proposed.case, '', keys.approver);
  };
  return {
    api,
    keys,
    analyst: nameOf(keys.analyst),
    approver: nameOf(keys.approver),
    answered,
    change,
    caseOf,
    judge,
    /** What happened, the oldest first. */
    eventsOf: async (ringId: string): Promise<readonly ShownEvent[]> => {
      const data = await answered<{ case: { events: { nodes: readonly ShownEvent[] } } }>(EVENTS, { ringId });
      return [...data.case.events.nodes].reverse();
    },
    close: () => api.close(),
  };
}
