import { type BehaviourProfile, profileOf } from '../domain/detection/behaviour.js';
import { type Anomaly, compareBehaviour, describeBackground } from '../domain/detection/intent.js';
import type { DetectionParameters } from '../domain/detection/parameters.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { readActivity } from './read-activity.js';
import { sampleOf } from './sample.js';

/** Means over more accounts than this would not move. */
const SAMPLED_MEMBERS = 1_000;
const SAMPLED_BACKGROUND = 3_000;

/** Compares each group's behaviour with that of accounts in no group. */
export async function judgeBehaviour(
  graph: Graph,
  groups: readonly (readonly string[])[],
  ungrouped: readonly string[],
  beforeDay: number,
  parameters: DetectionParameters,
  options: RunOptions,
): Promise<readonly (readonly Anomaly[])[]> {
  const samples = groups.map((members) => sampleOf(members, SAMPLED_MEMBERS));
  const others = sampleOf(ungrouped, SAMPLED_BACKGROUND);
  const activities = await readActivity(graph, [...samples.flat(), ...others], beforeDay, options);
  const profiles = (accountIds: readonly string[]): BehaviourProfile[] =>
    accountIds.flatMap((accountId) => {
      const activity = activities.get(accountId);
      const profile = activity && profileOf(activity);
      return profile ? [profile] : [];
    });
  const background = describeBackground(profiles(others));
  return samples.map((sample) => compareBehaviour(profiles(sample), background, groups.length, parameters));
}
