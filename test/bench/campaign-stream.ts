import { seededRandom } from '../testkit/random.js';
import type { ExchangeLine } from '../testkit/truth.js';

const DAYS = 45;
const EXCHANGES_AN_ACCOUNT = 66;
/** Accounts work on every third day. */
const DAY_GROUPS = 3;
const PROMPTS_AN_ACCOUNT = 8;
const SHARED_PROMPTS = 400;
const LINES_A_CHUNK = 1_000;

/**
 * The campaign of `campaignLines` in the order of time, one exchange after the other: any number of them takes
 * neither memory nor disk.
 */
export function* campaignStream(exchanges: number, seed: number): Generator<ExchangeLine> {
  const random = seededRandom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const accounts = Math.ceil(exchanges / EXCHANGES_AN_ACCOUNT / DAY_GROUPS) * DAY_GROUPS;
  const start = Date.UTC(2026, 3, 22);
  for (let n = 0; n < exchanges; n += 1) {
    const day = Math.floor((n * DAYS) / exchanges);
    const ofDay = (n * DAYS) / exchanges - day;
    const account = pick(accounts / DAY_GROUPS) * DAY_GROUPS + (day % DAY_GROUPS);
    yield {
      type: 'exchange',
      exchangeId: `ex_${n}`,
      accountId: `acct_${account}`,
      at: new Date(start + (day * 86_400 + Math.floor(ofDay * 86_400)) * 1000).toISOString(),
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
    };
  }
}

export function* ndjsonChunks(lines: Iterable<object>): Generator<Buffer> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(`${JSON.stringify(line)}\n`);
    if (chunk.length < LINES_A_CHUNK) continue;
    yield Buffer.from(chunk.join(''));
    chunk = [];
  }
  yield Buffer.from(chunk.join(''));
}

export function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
  }
  return taken;
}
