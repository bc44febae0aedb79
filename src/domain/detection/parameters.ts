/**
 * Every number a verdict hangs on. Those marked "judgement" are not derived from probability; `docs/detection.md`
 * says what each follows from.
 */
export interface DetectionParameters {
  /** Resolution of the candidate search as a density: a community must hold more than this part of all weight a pair. Judgement. */
  readonly density: number;
  /** Groups smaller than this are not reported: a family is not a finding. Judgement. */
  readonly minGroup: number;
  /** Posterior log-odds, in bits, from which an account is a member: log2(99) is a posterior of 0.99. */
  readonly memberBits: number;
  /** Bits from which a channel counts as one that ties. Judgement: odds of 8 to 1. */
  readonly channelBits: number;
  /** Distinct values of one channel, each of `channelBits`, that attach an account without a second channel. */
  readonly attachingValues: number;
  /** What the next best value of a channel adds, as a part of what the one before added: values of one channel mostly repeat each other. Judgement. */
  readonly nextValue: number;
  /** Fragments share like one when a pair across shares this part of what a pair inside shares; the expectation is 1. Judgement. */
  readonly likeOneRatio: number;
  /** … and shares at least so many bits beyond what anybody shares: a ratio of two trifles is no likeness. Judgement. */
  readonly likeOneBits: number;
  /** … and are tied when it is this part, by two values at least. Judgement. */
  readonly tiedRatio: number;
  readonly mergeMinFragment: number;
  /** A value that this part of a group holds is a roof over it: the site's address, the company's card; a device makes it a farm. A majority. */
  readonly roofShare: number;
  /** A ring spreads: this part of it stays tied by two channels once the roof is set aside. Judgement. */
  readonly spreadShare: number;
  readonly minRing: number;
  /** A behaviour is anomalous from this many standard deviations of the background on, so that large groups are not convicted of trifles. */
  readonly anomalyDeviations: number;
  /** Chance of calling any behaviour of any group of a run anomalous when none is; sets the standard errors needed. */
  readonly falseAlarm: number;
  /** Anomalies that a spread group must show to be read as a ring; one more where only cards and prompts tie it, as a company's would. Judgement. */
  readonly ringAnomalies: number;
  /** A group read by its structure alone, or by its prompts alone, has at least so many members. Judgement: no circle of friends, no agency is so large and so tied. */
  readonly minPopulation: number;
  /** A kit: cards, devices and a third channel each tie this part of the members once the roof is set aside. Judgement. */
  readonly kitShare: number;
  /** Several prompts in common, by this part of the members, make a population without other ties. Judgement: a majority and a margin. */
  readonly promptShare: number;
  /** Anomalies from which such a population is a ring and not merely suspected. Judgement: a day without a night, and two more. */
  readonly promptAnomalies: number;
}

export const DEFAULT_PARAMETERS: DetectionParameters = {
  density: 4e-5,
  minGroup: 3,
  memberBits: Math.log2(99),
  channelBits: 3,
  attachingValues: 3,
  nextValue: 0.25,
  likeOneRatio: 0.7,
  likeOneBits: 0.5,
  tiedRatio: 0.05,
  mergeMinFragment: 8,
  roofShare: 0.5,
  spreadShare: 0.7,
  minRing: 8,
  anomalyDeviations: 1,
  falseAlarm: 1e-3,
  ringAnomalies: 2,
  minPopulation: 32,
  kitShare: 0.8,
  promptShare: 0.6,
  promptAnomalies: 4,
};
