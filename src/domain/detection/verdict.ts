import type { Channel } from '../identifier-kind.js';
import type { Judgement, Reading } from '../ring.js';
import type { Anomaly } from './intent.js';
import type { DetectionParameters } from './parameters.js';

/** What a verdict is drawn from. */
export interface CaseForGroup {
  readonly members: number;
  /** Members tied by two channels. */
  readonly core: number;
  /** Share of the members still tied by two channels once the roof is set aside. */
  readonly spread: number;
  /** Share of the members that each channel still ties then. */
  readonly tiedBy: Readonly<Record<Channel, number>>;
  /** Share of the members that still show several of the group's prompts. */
  readonly severalPrompts: number;
  /** Does the data hold shared values of other channels at all? */
  readonly otherChannels: boolean;
  /** Values set aside as a roof. */
  readonly roofValues: number;
  /** Largest share of members that one device ties. */
  readonly onOneDevice: number;
  /** Largest share of members that name the same organisation. */
  readonly declaredTogether: number;
  readonly anomalies: readonly Anomaly[];
}

/** From this share on, a group says itself that it belongs together. Judgement. */
const DECLARED_SHARE = 0.6;

/** Reads a group: linkage and intent are judged apart, and every number the reading rests on is kept. */
export function readGroup(
  group: CaseForGroup,
  parameters: DetectionParameters,
): { readonly reading: Reading; readonly judgements: readonly Judgement[] } {
  const anomalous = group.anomalies
    .filter((anomaly) => anomaly.anomalous)
    .reduce((sum, anomaly) => sum + weightOf(anomaly, parameters), 0);
  const kit = kitShareOf(group);
  const needed = anomaliesNeeded(group, parameters);
  const judgements: Judgement[] = [
    judgement(
      'members',
      group.members,
      parameters.minRing,
      'Accounts in the group; a ring has at least so many',
    ),
    judgement('core', group.core, undefined, 'Members tied by at least two channels'),
    judgement(
      'spread',
      group.spread,
      parameters.spreadShare,
      'Members still tied by two channels without what most of them share',
    ),
    judgement(
      'kit',
      kit,
      parameters.kitShare,
      'Members tied alike by cards, by devices and by addresses or prompts, without what most of them share',
    ),
    judgement(
      'severalPrompts',
      group.severalPrompts,
      parameters.promptShare,
      'Members that show several prompts of the group, without what most of them share',
    ),
    judgement(
      'otherChannels',
      group.otherChannels ? 1 : 0,
      1,
      'Does the data hold shared cards, addresses or devices at all (1: yes)? Prompts alone convict nobody where it does not',
    ),
    judgement('roof', group.roofValues, undefined, 'Values set aside because most of the group holds them'),
    judgement(
      'onOneDevice',
      group.onOneDevice,
      parameters.roofShare,
      'Members on one device; from the threshold on a farm, not a roof',
    ),
    judgement(
      'declaredTogether',
      group.declaredTogether,
      DECLARED_SHARE,
      'Members that name one organisation',
    ),
    ...group.anomalies.map((anomaly) =>
      judgement(
        anomaly.behaviour,
        anomaly.deviations,
        parameters.anomalyDeviations,
        'Standard deviations above accounts in no group',
      ),
    ),
    judgement(
      'anomalies',
      anomalous,
      needed,
      'Behaviours that neither chance nor a small effect explains; hours far beyond those of people count twice',
    ),
  ];
  return { reading: readingOf(group, anomalous, needed, kit, parameters), judgements };
}

function readingOf(
  group: CaseForGroup,
  anomalous: number,
  needed: number,
  kit: number,
  parameters: DetectionParameters,
): Reading {
  const declared = group.declaredTogether >= DECLARED_SHARE;
  const spread = group.spread >= parameters.spreadShare;
  const isPopulation = group.members >= parameters.minPopulation;
  const enough = anomalous >= needed;
  // Nobody shares purses, machines and addresses with dozens of others, and calls it a company.
  if (isPopulation && kit >= parameters.kitShare) return 'RING';
  if (group.members >= parameters.minRing && spread && !declared && enough) return 'RING';
  // What a farm of accounts on one device shares besides is no sign of a company.
  const farm = group.onOneDevice >= parameters.roofShare;
  const underRoof = declared || (group.roofValues > 0 && !spread && !farm);
  if (isTiedByPrompts(group, parameters) && !declared) {
    if (enough) return 'RING';
    if (!underRoof && anomalous >= parameters.ringAnomalies) return 'SUSPECTED';
  }
  return underRoof && group.members >= parameters.minRing ? 'DENSE_BENIGN' : 'LINKED';
}

/** What cards, devices and the better of the two other channels each tie at least. */
function kitShareOf({ spread, tiedBy }: CaseForGroup): number {
  return Math.min(spread, tiedBy.payment, tiedBy.device, Math.max(tiedBy.network, tiedBy.prompt));
}

/** A population that nothing but its prompts ties, although the data holds other things that could. */
function isTiedByPrompts(group: CaseForGroup, parameters: DetectionParameters): boolean {
  const { members, spread, severalPrompts, otherChannels } = group;
  const isLarge = members >= parameters.minPopulation;
  return (
    isLarge && spread < parameters.spreadShare && severalPrompts >= parameters.promptShare && otherChannels
  );
}

function anomaliesNeeded(group: CaseForGroup, parameters: DetectionParameters): number {
  if (isTiedByPrompts(group, parameters)) return parameters.promptAnomalies;
  const { tiedBy } = group;
  // A company whose people all work at home shares its cards and its prompts, and neither homes nor machines.
  const openly = tiedBy.network < parameters.spreadShare && tiedBy.device < parameters.spreadShare;
  return parameters.ringAnomalies + (openly ? 1 : 0);
}

/** A trade explains a focus, an honest workload a rate; no trade explains a day without a night, whatever the time zone. */
function weightOf(anomaly: Anomaly, parameters: DetectionParameters): number {
  return anomaly.behaviour === 'aroundTheClock' && anomaly.deviations >= 2 * parameters.anomalyDeviations
    ? 2
    : 1;
}

function judgement(name: string, value: number, threshold: number | undefined, reason: string): Judgement {
  return { name, value, threshold, reason };
}
