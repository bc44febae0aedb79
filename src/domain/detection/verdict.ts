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
  const declared = group.declaredTogether >= DECLARED_SHARE;
  const spread = group.spread >= parameters.spreadShare;
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
      parameters.ringAnomalies,
      'Behaviours that neither chance nor a small effect explains; hours far beyond those of people count twice',
    ),
  ];
  const isRing =
    group.members >= parameters.minRing && spread && !declared && anomalous >= parameters.ringAnomalies;
  if (isRing) return { reading: 'RING', judgements };
  // What a farm of accounts on one device shares besides is no sign of a company.
  const farm = group.onOneDevice >= parameters.roofShare;
  const underRoof = declared || (group.roofValues > 0 && !spread && !farm);
  return {
    reading: underRoof && group.members >= parameters.minRing ? 'DENSE_BENIGN' : 'LINKED',
    judgements,
  };
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
