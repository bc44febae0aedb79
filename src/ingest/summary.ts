import type { RejectionCode } from '../domain/rejection.js';

/** What became of a source. `accepted + duplicates + forgotten + rejected` is the number of lines that were not blank. */
export interface IngestSummary extends RejectedSummary {
  /** Records taken and, for exchanges, counted. */
  readonly accepted: number;
  /** Exchanges that were counted before. */
  readonly duplicates: number;
  /** Records of accounts that were forgotten: dropped. */
  readonly forgotten: number;
}

export interface RejectedSummary {
  readonly rejectedCount: number;
  readonly rejectedByCode: Readonly<Partial<Record<RejectionCode, number>>>;
}

export const NOTHING_TAKEN: IngestSummary = {
  accepted: 0,
  duplicates: 0,
  forgotten: 0,
  rejectedCount: 0,
  rejectedByCode: {},
};

/** What several sources, or parts of one, came to together. */
export function addSummaries(a: IngestSummary, b: IngestSummary): IngestSummary {
  const rejectedByCode = { ...a.rejectedByCode };
  for (const [code, count] of Object.entries(b.rejectedByCode) as [RejectionCode, number][]) {
    rejectedByCode[code] = (rejectedByCode[code] ?? 0) + count;
  }
  return {
    accepted: a.accepted + b.accepted,
    duplicates: a.duplicates + b.duplicates,
    forgotten: a.forgotten + b.forgotten,
    rejectedCount: a.rejectedCount + b.rejectedCount,
    rejectedByCode,
  };
}

/** Counts what is refused. */
export interface RejectionTally {
  readonly add: (code: RejectionCode) => void;
  readonly summary: () => RejectedSummary;
}

export function rejectionTally(): RejectionTally {
  const rejectedByCode: Partial<Record<RejectionCode, number>> = {};
  let rejectedCount = 0;
  return {
    add: (code) => {
      rejectedCount += 1;
      rejectedByCode[code] = (rejectedByCode[code] ?? 0) + 1;
    },
    summary: () => ({ rejectedCount, rejectedByCode: { ...rejectedByCode } }),
  };
}
