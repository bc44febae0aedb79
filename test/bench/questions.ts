import type { Record as Neo4jRecord } from 'neo4j-driver';
import { at } from '../testkit/api.js';
import { largestParts } from './union-find.js';

/** What the questions are asked of: the largest ring, and two members that show a device together. */
export interface Subject {
  readonly ringId: string;
  readonly from: string;
  readonly to: string;
  /** The value of the device. */
  readonly device: string;
}

/** A question over GraphQL beside the same one by hand; `answer` and `byHand` give what must be equal. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly answer: (data: unknown) => unknown;
  readonly cypher: string;
  readonly byHand: (records: readonly Neo4jRecord[]) => unknown;
}

const column = (name: string) => (records: readonly Neo4jRecord[]) =>
  records.map((record): unknown => record.get(name));
const nodes = (path: string, field: string) => (data: unknown) =>
  at<object[]>(data, `${path}.nodes`).map((node) => at(node, field));

const VERSION = `MATCH (:CurrentRun {name: 'current'})-[:IS]->(run:DetectionRun)-[:FOUND]->(version:RingVersion)
WHERE version.ringId = $ringId`;
const RING = 'query ($ringId: String!) { ring(ringId: $ringId)';

/** Each names only parameters of the subject. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'rings page',
    query: '{ rings(first: 20) { totalCount nodes { ringId confidence accountCount exposure growth } } }',
    answer: nodes('rings', 'ringId'),
    cypher: `MATCH (:CurrentRun {name: 'current'})-[:IS]->(run:DetectionRun)-[:FOUND]->(version:RingVersion {reading: 'RING'})
      WITH collect(version) AS found
      UNWIND found AS version
      RETURN version.ringId AS ringId, version.confidence, version.accountCount, version.exposure, version.growth, size(found)
      ORDER BY version.exposure DESC, ringId LIMIT 20`,
    byHand: column('ringId'),
  },
  {
    name: 'ring with volume',
    query: `${RING} { reading confidence accountCount volume { exchanges byModel { model exchanges } } } }`,
    answer: (data) =>
      Object.fromEntries(
        at<object[]>(data, 'ring.volume.byModel').map((of) => [at(of, 'model') ?? '', at(of, 'exchanges')]),
      ),
    cypher: `${VERSION}
      MATCH (version)-[:ON_DAY]->(day:RingDay)
      UNWIND range(0, size(day.cells) - 1) AS cell
      RETURN version.reading, version.confidence, version.accountCount, split(day.cells[cell], '|')[0] AS model,
             sum(day.volumes[3 * cell]) AS exchanges`,
    byHand: (records) =>
      Object.fromEntries(
        records.map((record) => [String(record.get('model')), record.get('exchanges') as number]),
      ),
  },
  {
    name: 'members page',
    query: `${RING} { members(first: 100) { totalCount nodes { accountId role confidence volume { exchanges } } } } }`,
    answer: nodes('ring.members', 'accountId'),
    cypher: `${VERSION}
      MATCH (version)-[member:HAS_MEMBER]->(account:Account)
      RETURN account.accountId AS accountId, member.role, member.confidence, member.exchanges
      ORDER BY member.exchanges DESC, accountId LIMIT 100`,
    byHand: column('accountId'),
  },
  {
    name: 'identifiers page',
    query: `${RING} { identifiers(first: 100) { totalCount nodes { kind value degree accountsInRing bits } } } }`,
    answer: nodes('ring.identifiers', 'value'),
    cypher: `${VERSION}
      MATCH (version)-[binding:BOUND_BY]->(identifier:Identifier)
      RETURN identifier.value AS value, binding.kind, binding.degree, binding.accountsInRing, binding.bits
      ORDER BY binding.bits DESC, identifier.key LIMIT 100`,
    byHand: column('value'),
  },
  {
    name: 'summary graph',
    query: `${RING} { summaryGraph { hubs { value accountsInRing } clusters { clusterId accounts } links { cluster accounts } } } }`,
    answer: (data) => at<object[]>(data, 'ring.summaryGraph.hubs').length,
    cypher: `${VERSION}
      MATCH (version)-[binding:BOUND_BY]->(identifier:Identifier) WHERE binding.setAside IS NULL
      MATCH (identifier)<-[:USED]-(account:Account)<-[:HAS_MEMBER]-(version)
      WITH identifier, count(account) AS accounts WHERE accounts > 1
      RETURN identifier.value AS value, accounts ORDER BY accounts DESC, identifier.key LIMIT 100`,
    byHand: (records) => records.length,
  },
  {
    name: 'why two accounts are linked',
    query: `query ($from: String!, $to: String!) { linkPath(from: $from, to: $to, maxHops: 2) {
      sentence paths { bits steps { shared { kind value bits } } } } }`,
    answer: (data) =>
      at<object[]>(data, 'linkPath.paths.0.steps.0.shared').some((shared) => at(shared, 'kind') === 'DEVICE'),
    cypher: `MATCH (from:Account {accountId: $from}), (to:Account {accountId: $to})
      CALL (from, to) {
        MATCH (from)-[:USED]->(shared:Identifier)<-[:USED]-(to)
        RETURN shared.kind AS kind, shared.value AS value, null AS between
        UNION
        MATCH (from)-[:USED]->(one:Identifier) WHERE COUNT { (one)<-[:USED]-() } <= 100
        MATCH (one)<-[:USED]-(middle:Account)-[:USED]->(other:Identifier)<-[:USED]-(to)
        WHERE middle <> from AND middle <> to AND COUNT { (other)<-[:USED]-() } <= 100
        RETURN null AS kind, null AS value, middle.accountId AS between
      }
      RETURN kind, value, between`,
    byHand: (records) => records.some((record) => record.get('kind') === 'device'),
  },
  {
    name: 'what if a device went',
    query: `query ($ringId: String!, $device: String!) { ring(ringId: $ringId) {
      whatIf(remove: { identifiers: [{ kind: DEVICE, value: $device }] }) { componentCount left { accounts exchanges } } } }`,
    answer: (data) => at(data, 'ring.whatIf.left.accounts'),
    cypher: `${VERSION}
      MATCH (version)-[binding:BOUND_BY]->(identifier:Identifier)
      WHERE binding.setAside IS NULL AND identifier.key <> 'device|' + $device
      MATCH (identifier)<-[:USED]-(account:Account)<-[:HAS_MEMBER]-(version)
      RETURN collect(account.accountId) AS held, identifier.key`,
    byHand: (records) =>
      largestParts(records.map((record) => record.get('held') as string[]))
        .filter((members) => members >= 3)
        .reduce((sum, members) => sum + members, 0),
  },
  {
    name: 'search',
    query:
      'query ($device: String!) { search(text: $device) { nodes { reason found { __typename ... on Identifier { value degree } } } } }',
    answer: (data) => nodes('search', 'found.value')(data),
    cypher: `UNWIND ['device', 'promptFingerprint', 'paymentInstrument', 'promptStructure', 'conversationPrefix'] AS kind
      MATCH (identifier:Identifier {key: kind + '|' + $device})
      RETURN identifier.value AS value, COUNT { (identifier)<-[:USED]-() } AS degree
      UNION
      MATCH (account:Account {accountId: $device}) RETURN account.accountId AS value, 0 AS degree
      UNION
      MATCH (ring:Ring {ringId: $device}) RETURN ring.ringId AS value, 0 AS degree`,
    byHand: column('value'),
  },
];
