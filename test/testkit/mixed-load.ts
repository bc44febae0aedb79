import { setTimeout as sleep } from 'node:timers/promises';
import { toNdjson } from './campaign-lines.js';

/** What the load asks about. */
export interface LoadSubject {
  readonly ringId: string;
  readonly accountIds: readonly string[];
  readonly device: string;
}

export interface LoadTarget {
  /** Without a path. */
  readonly url: string;
  readonly token: string;
}

/** How many answers came with each status; 0 stands for requests that the client gave up. */
export type Statuses = Map<number, number>;

/** Below the two hundred a second that one caller may send, with eight clients. */
const PAUSE_MS = 45;
/** Clients that send records too: more than four at once are told to come again. */
const SENDERS = 3;
/** A client that gives up does it while the server is at work. */
const PATIENCE_MS = 5;

const QUESTIONS: readonly string[] = [
  '{ rings(first: 20) { totalCount nodes { ringId confidence exposure volume { exchanges byModel { model exchanges } } } } }',
  `query ($ringId: String!) { ring(ringId: $ringId) { members(first: 50) { nodes { accountId grounds {
    pathToCore { bits } setAsideCount } account { links(first: 5) { nodes { bits identifier { value } } } } } } } }`,
  `query ($ringId: String!) { ring(ringId: $ringId) { summaryGraph { hubs { value } clusters { accounts } }
    subgraph(first: 200) { nodes { nodeId } truncation { nodesLeft } } sensitivity { floorBits largestShare } } }`,
  `query ($ringId: String!, $device: String!) { ring(ringId: $ringId) { nearby { accounts { totalCount } }
    whatIf(remove: { identifiers: [{ kind: DEVICE, value: $device }] }) { componentCount touchedOutside } } }`,
  'query ($device: String!) { search(text: $device) { nodes { reason } } }',
  `query ($accountIds: [String!]!) { lookUp(accountIds: $accountIds) { knownCount rings { accounts exchanges }
    accounts { nodes { accountId } } } }`,
  'query ($one: String!, $other: String!) { linkPath(from: $one, to: $other) { sentence paths { bits } } }',
  '{ ringTotals { accounts exchanges shareOfAllTraffic } detectionRuns { nodes { runId } } }',
  // What callers get wrong costs memory too.
  '{ rings(first: 100) { nodes { members(first: 100) { nodes { account { links(first: 100) { totalCount } } } } } } }',
  '{ noSuchField }',
];

/** One client: asks one question after the other, sends records now and then, and sometimes goes away early. */
export async function runClient(
  { url, token }: LoadTarget,
  subject: LoadSubject,
  client: number,
  ended: AbortSignal,
  statuses: Statuses,
): Promise<void> {
  const authorization = `Bearer ${token}`;
  const [one, other] = subject.accountIds;
  const variables = { ...subject, one, other };
  const post = (path: string, type: string, body: string, signal?: AbortSignal) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body,
      signal: signal ?? null,
    });
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  for (let n = client; !ended.aborted; n += 1) {
    const query = QUESTIONS[n % QUESTIONS.length]!;
    const ask = JSON.stringify({ query, variables });
    if (n % 23 === 0) {
      const status = await post('/graphql', 'application/json', ask, AbortSignal.timeout(PATIENCE_MS))
        .then(async (reply) => {
          await reply.text();
          return reply.status;
        })
        .catch(() => 0);
      count(status);
    } else {
      const reply =
        n % 7 === 0 && client < SENDERS
          ? await post('/ingest', 'application/x-ndjson', records(client, n))
          : await post('/graphql', 'application/json', ask);
      await reply.text();
      count(reply.status);
    }
    await sleep(PAUSE_MS);
  }
}

/** A few records of an account outside every ring, the same ones every thousand rounds. */
function records(client: number, n: number): string {
  const accountId = `visitor_${client}_${n % 50}`;
  return toNdjson(
    Array.from({ length: 20 }, (_, line) => ({
      type: 'exchange',
      exchangeId: `visit_${n % 1_000}_${line}`,
      accountId,
      at: '2026-06-01T12:00:00Z',
      ip: `5.200.${client}.${n % 250}`,
      deviceId: `visitor_device_${client}`,
      model: 'opus',
    })),
  );
}

/** Resident memory of the server's process, in bytes, as it says itself. */
export async function residentBytes(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
}
