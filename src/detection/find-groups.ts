import {
  describeChannels,
  explainIdentifiers,
  explainMember,
  type WeighedMember,
} from '../domain/detection/explain.js';
import { bindValues } from '../domain/detection/holders.js';
import { roleOf, weighAccounts } from '../domain/detection/membership.js';
import type { DetectionParameters } from '../domain/detection/parameters.js';
import { membersOf, type Partition, toPartition } from '../domain/detection/partition.js';
import { liftRoof } from '../domain/detection/roof.js';
import { countSignUps, judgeSignUps, signUpBursts } from '../domain/detection/sign-ups.js';
import { findSuccessions, judgeSuccession } from '../domain/detection/succession.js';
import { readGroup } from '../domain/detection/verdict.js';
import { weightValues } from '../domain/detection/weights.js';
import { CHANNELS } from '../domain/identifier-kind.js';
import { type FoundGroup, probabilityOf } from '../domain/ring.js';
import { DAY_MS } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { declaredTogether } from './declared-together.js';
import { groupAccounts } from './group-accounts.js';
import { judgeBehaviour } from './judge-behaviour.js';
import { readEnforcedAt } from './read-enforced-at.js';
import { type ReadGraph, type ReadOptions, readLinks } from './read-links.js';
import type { StepTimer } from './step-timer.js';

export interface FindOptions extends ReadOptions {
  readonly parameters: DetectionParameters;
  /** Data from this epoch day on is not looked at. */
  readonly beforeDay: number;
  readonly timer: StepTimer;
}

export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly accounts: number;
  readonly identifiers: number;
  readonly links: number;
}

/** Finds the groups of linked accounts and reads each. Deterministic: the same graph gives the same groups. */
export async function findGroups(graph: Graph, options: FindOptions): Promise<Found> {
  const { beforeDay, timer } = options;
  const data = await timer.step('read links', () => readLinks(graph, beforeDay * DAY_MS, options));
  const { links } = data;
  const weights = weightValues(links);
  const partition = await groupAccounts(graph, links, weights, options);
  const groups = await timer.step('verdicts', () => readGroups(graph, data, weights, partition, options));
  return {
    groups,
    accounts: links.accountIds.length,
    identifiers: links.valueKeys.length,
    links: links.accountsOf.length,
  };
}

async function readGroups(
  graph: Graph,
  { links, declarations }: ReadGraph,
  weights: Float64Array,
  settled: Partition,
  options: FindOptions,
): Promise<readonly FoundGroup[]> {
  const { parameters, beforeDay } = options;
  const weighed: WeighedMember[] = [];
  const labels = new Int32Array(links.accountIds.length).fill(-1);
  weighAccounts(links, settled, weights, parameters, (account, evidence) => {
    const role = roleOf(evidence, parameters);
    if (!role || settled.groupOf[account] !== evidence.group) return;
    weighed.push({ account, evidence, role });
    labels[account] = evidence.group;
  });
  const partition = toPartition(labels, parameters.minGroup);
  const kept: WeighedMember[][] = Array.from(partition.sizes, () => []);
  for (const member of weighed) kept[partition.groupOf[member.account]!]?.push(member);
  const bindings = bindValues(links, partition, weights);
  const idsOf = (members: readonly WeighedMember[]) =>
    members.map(({ account }) => links.accountIds[account]!);
  const ungrouped = links.accountIds.filter((_, account) => settled.groupOf[account] === -1);
  const anomalies = await judgeBehaviour(graph, kept.map(idsOf), ungrouped, beforeDay, parameters, options);
  const members = membersOf(partition);
  const enforcedAt = await readEnforcedAt(graph, beforeDay * DAY_MS, options);
  const successions = findSuccessions(
    links,
    weights,
    members.map((accounts) => ({
      members: accounts,
      enforcedAt: [...accounts].flatMap((account) => enforcedAt.get(links.accountIds[account]!) ?? []),
    })),
    parameters,
  );
  const signUpsOf = (accountIds: readonly string[]) =>
    countSignUps(accountIds.map((accountId) => declarations.get(accountId)?.createdAt));
  const signUps = signUpsOf(links.accountIds);
  const otherChannels = links.channelOf.some((channel) => CHANNELS[channel] !== 'prompt');
  return kept.map((group, at): FoundGroup => {
    const accounts = members[at]!;
    const roof = liftRoof(links, bindings, at, accounts, parameters);
    const core = group.filter(({ role }) => role === 'CORE').length;
    const verdict = readGroup(
      {
        members: group.length,
        core,
        spread: roof.spread,
        tiedBy: roof.tiedBy,
        severalPrompts: roof.severalPrompts,
        otherChannels,
        roofValues: roof.values.size,
        onOneDevice: roof.onOneDevice,
        declaredTogether: declaredTogether(idsOf(group), declarations),
        anomalies: anomalies[at]!,
      },
      parameters,
    );
    const bursts = signUpBursts(signUpsOf(idsOf(group)), signUps, kept.length, parameters.falseAlarm);
    const posteriors = group.map(({ evidence }) => probabilityOf(evidence.posteriorBits));
    return {
      ...verdict,
      confidence: posteriors.reduce((sum, posterior) => sum + posterior, 0) / posteriors.length,
      members: group.map((member) => explainMember(links, bindings, at, member)),
      identifiers: explainIdentifiers(links, bindings, at, accounts, roof.values, parameters),
      ...describeChannels(links, group, parameters),
      succeeds: successions[at]?.predecessor,
      judgements: [...verdict.judgements, ...judgeSignUps(bursts), ...judgeSuccession(successions[at])],
    };
  });
}
