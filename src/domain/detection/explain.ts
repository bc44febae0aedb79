import { CHANNELS, type Channel } from '../identifier-kind.js';
import type { BindingIdentifier, ChannelBits, GroupMember } from '../ring.js';
import { identifierOf } from './episodes.js';
import { valueEvidenceBits } from './evidence.js';
import { type Bindings, membersHolding } from './holders.js';
import { degreeOf, firstUse, type LinkGraph } from './link-graph.js';
import type { AccountEvidence } from './membership.js';
import type { DetectionParameters } from './parameters.js';

export interface WeighedMember {
  readonly account: number;
  readonly evidence: AccountEvidence;
  readonly role: 'CORE' | 'ATTACHED';
}

/** A member as it is kept, with the day it first showed a value that binds it. */
export function explainMember(
  graph: LinkGraph,
  bindings: Bindings,
  group: number,
  { account, evidence, role }: WeighedMember,
): GroupMember {
  let joinedAt = Number.POSITIVE_INFINITY;
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    const value = graph.valuesOf[at]!;
    if (membersHolding(bindings, value, group) < 2) continue;
    joinedAt = Math.min(joinedAt, firstUse(graph, value, account));
  }
  return {
    accountId: graph.accountIds[account]!,
    role,
    joinedAt,
    bits: Object.fromEntries(CHANNELS.map((channel, at) => [channel, evidence.bits[at]!])) as ChannelBits,
    priorBits: evidence.priorBits,
    posteriorBits: evidence.posteriorBits,
  };
}

/** A popular value is worth showing as set aside when this part of the group holds it. */
const SHOWN_POPULAR_SHARE = 0.1;

/**
 * The identifiers that members share: those that bind, and those set aside with the reason. The bits are those that
 * a member has of the value, so that its channels can be added up from them.
 */
export function explainIdentifiers(
  graph: LinkGraph,
  bindings: Bindings,
  group: number,
  members: Uint32Array,
  roof: ReadonlySet<number>,
  parameters: DetectionParameters,
): readonly BindingIdentifier[] {
  const baseRate = Math.max(1, members.length - 1) / graph.accountIds.length;
  const held = new Map<number, number>();
  for (const account of members) {
    for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
      const value = graph.valuesOf[at]!;
      held.set(value, (held.get(value) ?? 0) + 1);
    }
  }
  const byKey = new Map<string, BindingIdentifier>();
  for (const [value, accountsInGroup] of held) {
    if (accountsInGroup < 2) continue;
    const channel = CHANNELS[graph.channelOf[value]!]!;
    const degree = degreeOf(graph, value);
    const bits = valueEvidenceBits(
      { channel, others: degree - 1, othersInGroup: accountsInGroup - 1 },
      baseRate,
    );
    const binds = bits >= parameters.channelBits && membersHolding(bindings, value, group) > 0;
    if (!binds && accountsInGroup < SHOWN_POPULAR_SHARE * members.length) continue;
    const setAside = roof.has(value) ? 'ONE_ROOF' : binds ? undefined : 'POPULAR';
    const key = identifierOf(graph.valueKeys[value]!);
    const before = byKey.get(key);
    const shown: BindingIdentifier = { key, degree, accountsInGroup, bits, setAside };
    // Of the episodes of one address the one that binds most stands for it.
    if (!before || shown.bits > before.bits) byKey.set(key, shown);
  }
  return [...byKey.values()].sort(
    (a, b) => b.accountsInGroup - a.accountsInGroup || (a.key < b.key ? -1 : 1),
  );
}

/** Channels in which most members are tied, and those in which hardly one could be. */
export function describeChannels(
  graph: LinkGraph,
  weighed: readonly WeighedMember[],
  parameters: DetectionParameters,
): { readonly channels: readonly Channel[]; readonly channelsBlind: readonly Channel[] } {
  const tied = (at: number) =>
    weighed.filter(({ evidence }) => evidence.bits[at]! >= parameters.channelBits).length / weighed.length;
  const shows = (at: number) =>
    weighed.filter(({ account }) => showsChannel(graph, account, at)).length / weighed.length;
  return {
    channels: CHANNELS.filter((_, at) => tied(at) >= BINDING_SHARE),
    channelsBlind: CHANNELS.filter((_, at) => shows(at) < BLIND_SHARE),
  };
}

/** A channel binds a group when at least this part of it is tied by it. Judgement. */
const BINDING_SHARE = 0.1;
/** … and is blind when less than this part of it shows a shared value in it at all. Judgement. */
const BLIND_SHARE = 0.05;

function showsChannel(graph: LinkGraph, account: number, channel: number): boolean {
  for (let at = graph.accountStart[account]!; at < graph.accountStart[account + 1]!; at += 1) {
    if (graph.channelOf[graph.valuesOf[at]!] === channel) return true;
  }
  return false;
}
