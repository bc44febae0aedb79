import type { Actor } from '../domain/actor.js';
import { dayText } from '../domain/time.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { RingIdentifier } from '../rings/identifiers-page.js';
import type { RingMember } from '../rings/members-page.js';
import type { CsvRow } from './csv-text.js';
import { identifiersInFull, memberEvidence, membersInFull } from './export-pages.js';
import { jsonLine } from './json-text.js';

/** What the rows of a bundle were counted to. */
export interface BundleCounts {
  members: number;
  /** Members that stand under a pseudonym: they were forgotten since the run, and no evidence of them is left. */
  membersForgotten: number;
  identifiers: number;
  /** Identifiers that more or fewer members show now than when the run looked. */
  identifiersThatDiffer: number;
}

export const MEMBER_COLUMNS = [
  'accountId',
  'role',
  'confidence',
  'joinedAt',
  'exchanges',
  'inputTokens',
  'outputTokens',
  'activeDays',
  'priorBits',
  'paymentBits',
  'networkBits',
  'deviceBits',
  'promptBits',
  'posteriorBits',
] as const;

export const IDENTIFIER_COLUMNS = ['kind', 'value', 'degree', 'accountsInRing', 'bits', 'setAside'] as const;

/** Where rows come from. */
export interface BundleSource {
  readonly actor: Actor;
  readonly graph: Graph;
  readonly versionId: string;
  /** The newest epoch day that the run counts. */
  readonly throughDay: number;
  readonly options: RunOptions;
}

export async function* memberRows(source: BundleSource, counts: BundleCounts): AsyncGenerator<CsvRow> {
  const { actor, graph, versionId, options } = source;
  for await (const member of membersInFull(actor, graph, versionId, options)) {
    counts.members += 1;
    if (member.forgotten) counts.membersForgotten += 1;
    yield toMemberRow(member);
  }
}

/** One line a member: the values that it showed. Adds up in `shown` how many members showed each. */
export async function* evidenceLines(
  { actor, graph, versionId, throughDay, options }: BundleSource,
  shown: Map<string, number>,
): AsyncGenerator<string> {
  for await (const { accountId, values } of memberEvidence(actor, graph, versionId, throughDay, options)) {
    for (const { key } of values) shown.set(key, (shown.get(key) ?? 0) + 1);
    const lines = values.map(({ key, bits, setAside, firstDay, lastDay, days }) => ({
      ...kindAndValue(key),
      bits,
      setAside: setAside ?? null,
      firstDay: dayText(firstDay),
      lastDay: dayText(lastDay),
      days,
    }));
    yield jsonLine({ accountId, values: lines });
  }
}

export async function* identifierRows(
  { actor, graph, versionId, options }: BundleSource,
  shown: ReadonlyMap<string, number>,
  counts: BundleCounts,
): AsyncGenerator<CsvRow> {
  for await (const identifier of identifiersInFull(actor, graph, versionId, options)) {
    counts.identifiers += 1;
    if (differs(identifier, shown.get(identifier.key) ?? 0)) counts.identifiersThatDiffer += 1;
    yield toIdentifierRow(identifier);
  }
}

/** Of an address the run counts the holders of its busiest episode, so that more members may have shown it. */
function differs({ key, accountsInRing }: RingIdentifier, shown: number): boolean {
  return key.startsWith('ip|') ? shown < accountsInRing : shown !== accountsInRing;
}

function toMemberRow(member: RingMember): CsvRow {
  const { bits, volume } = member;
  return {
    accountId: member.accountId,
    role: member.role,
    confidence: member.confidence,
    joinedAt: new Date(member.joinedAt).toISOString(),
    exchanges: String(volume.exchanges),
    inputTokens: String(volume.inputTokens),
    outputTokens: String(volume.outputTokens),
    activeDays: member.activeDays,
    priorBits: member.priorBits,
    paymentBits: bits.payment,
    networkBits: bits.network,
    deviceBits: bits.device,
    promptBits: bits.prompt,
    posteriorBits: member.posteriorBits,
  };
}

function toIdentifierRow({ key, degree, accountsInRing, bits, setAside }: RingIdentifier): CsvRow {
  return {
    ...kindAndValue(key),
    degree,
    accountsInRing,
    bits,
    setAside: setAside ?? '',
  };
}

function kindAndValue(key: string): { readonly kind: string; readonly value: string } {
  const bar = key.indexOf('|');
  return { kind: key.slice(0, bar), value: key.slice(bar + 1) };
}
