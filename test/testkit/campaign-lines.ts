import { seededRandom, shuffled } from './random.js';
import type { ExchangeLine } from './truth.js';

const DAYS = 45;
/** Each account works on a third of the days and with a few of the shared prompts, as people do. */
const ACTIVE_DAYS = 15;
const PROMPTS_AN_ACCOUNT = 8;
const SHARED_PROMPTS = 400;

/**
 * Exchanges of accounts that share addresses, devices and prompts, over 45 days, shuffled, with `repeats` of them
 * sent twice. Two of five exchanges carry a fingerprint that no other account shows.
 */
export function campaignLines(options: {
  readonly exchanges: number;
  readonly repeats: number;
  readonly accounts: number;
  readonly seed: number;
}): readonly ExchangeLine[] {
  const random = seededRandom(options.seed);
  const pick = (count: number) => Math.floor(random() * count);
  const start = Date.UTC(2026, 3, 22);
  const lines: ExchangeLine[] = [];
  for (let n = 0; n < options.exchanges; n += 1) {
    const account = pick(options.accounts);
    const day = (account * 7 + pick(ACTIVE_DAYS) * 3) % DAYS;
    lines.push({
      type: 'exchange',
      exchangeId: `ex_${n}`,
      accountId: `acct_${account}`,
      at: new Date(start + (day * 86_400 + pick(86_400)) * 1000).toISOString(),
      ip: `5.${account % 50}.${account % 7}.${1 + pick(3)}`,
      deviceId: `dev_${account >> 2}`,
      promptFingerprint:
        random() < 0.4
          ? `once_${n}`
          : `shared_${(account * 13 + pick(PROMPTS_AN_ACCOUNT) * 31) % SHARED_PROMPTS}`,
      model: random() < 0.5 ? 'opus' : 'sonnet',
      capability: random() < 0.7 ? 'software_engineering' : 'agentic_reasoning',
      inputTokens: pick(4_000),
      outputTokens: pick(2_000),
    });
  }
  const repeated = Array.from({ length: options.repeats }, () => lines[pick(lines.length)]!);
  return shuffled([...lines, ...repeated], random);
}

export function toNdjson(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
