import { STEPS, type Step } from './recommendation.js';
import { DAY_MS } from './time.js';

/** What is known of an account that speaks for looking twice. */
export interface AccountTies {
  readonly createdAt: number | undefined;
  readonly paying: boolean | undefined;
  readonly prepaidInstruments: number;
  /** Instruments that are not prepaid, or of which nothing is said. */
  readonly otherInstruments: number;
  /** Was it seen on an address of a carrier, behind which many strangers are? */
  readonly onCarrierAddress: boolean;
  readonly organization: string | undefined;
}

export interface StepTotals {
  accounts: number;
  /** Sum of 1 − confidence: how many are expected to be recommended wrongly. */
  expectedInnocent: number;
}

/** Whom the recommended actions would touch. Counts are accounts. */
export interface CollateralPreview {
  accounts: number;
  /** Banned or suspended already: left out of all other counts. */
  alreadyActedOn: number;
  readonly steps: Record<Step, StepTotals>;
  readonly paying: {
    accounts: number;
    /** Paying, and showed a payment instrument that is not known to be prepaid. */
    withOtherInstrument: number;
    /** Paying, and showed only prepaid instruments. */
    withPrepaidOnly: number;
    withoutInstrument: number;
  };
  /** The records do not say whether they pay. */
  payingUnknown: number;
  olderThanYear: number;
  ageUnknown: number;
  onCarrierAddresses: number;
  readonly organizations: Map<string, number>;
}

const YEAR_MS = 365 * DAY_MS;

export function emptyPreview(): CollateralPreview {
  return {
    accounts: 0,
    alreadyActedOn: 0,
    steps: {
      review: { accounts: 0, expectedInnocent: 0 },
      limit: { accounts: 0, expectedInnocent: 0 },
      suspend: { accounts: 0, expectedInnocent: 0 },
    },
    paying: { accounts: 0, withOtherInstrument: 0, withPrepaidOnly: 0, withoutInstrument: 0 },
    payingUnknown: 0,
    olderThanYear: 0,
    ageUnknown: 0,
    onCarrierAddresses: 0,
    organizations: new Map(),
  };
}

/** Was it more than 365 days old at `at` (epoch milliseconds)? */
export function isOlderThanYear({ createdAt }: Pick<AccountTies, 'createdAt'>, at: number): boolean {
  return createdAt !== undefined && at - createdAt > YEAR_MS;
}

/** Adds an account for which `step` is recommended. */
export function addToPreview(
  preview: CollateralPreview,
  ties: AccountTies,
  step: Step,
  confidence: number,
  at: number,
): void {
  preview.accounts += 1;
  preview.steps[step].accounts += 1;
  preview.steps[step].expectedInnocent += 1 - confidence;
  if (ties.paying) addPaying(preview.paying, ties);
  if (ties.paying === undefined) preview.payingUnknown += 1;
  if (isOlderThanYear(ties, at)) preview.olderThanYear += 1;
  if (ties.createdAt === undefined) preview.ageUnknown += 1;
  if (ties.onCarrierAddress) preview.onCarrierAddresses += 1;
  if (ties.organization !== undefined) {
    preview.organizations.set(ties.organization, (preview.organizations.get(ties.organization) ?? 0) + 1);
  }
}

function addPaying(paying: CollateralPreview['paying'], ties: AccountTies): void {
  paying.accounts += 1;
  if (ties.otherInstruments > 0) paying.withOtherInstrument += 1;
  else if (ties.prepaidInstruments > 0) paying.withPrepaidOnly += 1;
  else paying.withoutInstrument += 1;
}

/** The steps that are recommended for at least one account, the hardest first. */
export function stepsTaken(preview: CollateralPreview): readonly Step[] {
  return [...STEPS].reverse().filter((step) => preview.steps[step].accounts > 0);
}
