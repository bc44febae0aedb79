import { HOUR_MS } from '../domain/time.js';
import type { AccountPlan, AddressUse } from './account-plan.js';
import { MEAN_TOKENS, NEW_MODEL } from './capabilities.js';
import type { PlannedWorld } from './plan-world.js';
import { newTrace } from './prompts.js';
import { createRandom, type Random } from './random.js';
import type { DroppedKinds } from './record-events.js';
import type { Tally } from './tally.js';
import { dayMs } from './window.js';

const QUANTILES = 2048;
/** Spread of token counts: standard deviation of the logarithm. */
const TOKEN_SIGMA = 0.9;

/** Writes one exchange line of an account; `time` is the text of the moment, told to the second. */
export type ExchangeWriter = (account: number, day: number, ms: number, time: string) => string;

export function createExchangeWriter(
  planned: PlannedWorld,
  dropped: DroppedKinds,
  tally: Tally,
): ExchangeWriter {
  const { parameters, accounts, ids, window, context } = planned;
  const random = createRandom(`${context.seed}/exchanges`);
  const spread = tokenSpread(random);
  const trace = newTrace();
  const releaseMs = dayMs(window, parameters['event.releaseDay']);
  const keepIp = !dropped.has('ip');
  const keepDevice = !dropped.has('device');
  const keepPrompt = !dropped.has('promptFingerprint');
  const missing = {
    ip: parameters['missing.ip'],
    network: parameters['missing.network'],
    device: parameters['missing.device'],
    prompt: parameters['missing.prompt'],
    model: parameters['missing.model'],
    tokens: parameters['missing.tokens'],
  };

  return (account, day, ms, time) => {
    const plan = accounts[account]!;
    const { behaviour, devices } = plan;
    const capability = behaviour.capabilities.draw(random);
    behaviour.prompts.draw(trace, random, day);
    const use = chooseAddress(plan.addresses, day, random);
    const address = use?.source.address(random, account, day);
    const device = devices.length > 0 ? devices[Math.floor(random.next() ** 2 * devices.length)] : undefined;
    const model = chooseModel(plan, ms);

    let line = `{"type":"exchange","exchangeId":"${context.mint.exchange()}","accountId":"${ids[account]}","at":"${time}"`;
    if (random.next() >= missing.ip && use && keepIp) {
      line += `,"ip":"${address}"`;
      if (random.next() >= missing.network)
        line += `,"asn":${use.source.asn},"ipClass":"${use.source.ipClass}"`;
    }
    if (random.next() >= missing.device && device !== undefined && keepDevice)
      line += `,"deviceId":"${device}"`;
    if (random.next() >= missing.prompt && keepPrompt) {
      line += `,"promptFingerprint":"${trace.fingerprint}"`;
      if (trace.bands.length > 0) line += `,"promptBands":["${trace.bands.join('","')}"]`;
      if (trace.structure !== '') line += `,"promptStructure":"${trace.structure}"`;
      if (trace.prefix !== '') line += `,"conversationPrefix":"${trace.prefix}"`;
    }
    if (random.next() >= missing.model) line += `,"model":"${model}","capability":"${capability}"`;
    const mean = MEAN_TOKENS.get(capability)!;
    const input = Math.ceil(mean[0] * spread[Math.floor(random.next() * QUANTILES)]!);
    const output = Math.ceil(mean[1] * spread[Math.floor(random.next() * QUANTILES)]!);
    const told = random.next() >= missing.tokens;
    tally(account, told ? input : 0, told ? output : 0);
    return told ? `${line},"inputTokens":${input},"outputTokens":${output}}\n` : `${line}}\n`;
  };

  function chooseModel({ behaviour }: AccountPlan, ms: number): string {
    const drawn = random.next();
    if (ms < releaseMs) return behaviour.models.draw(random);
    const ramp = Math.min(1, (ms - releaseMs) / (behaviour.newModelRampHours * HOUR_MS));
    return drawn < behaviour.newModelShare * ramp ? NEW_MODEL : behaviour.models.draw(random);
  }
}

/** One of the addresses in use on the day, by shares; any of them when none is. */
function chooseAddress(uses: readonly AddressUse[], day: number, random: Random): AddressUse | undefined {
  if (uses.length <= 1) return uses[0];
  let total = 0;
  for (const use of uses) if (isInUse(use, day)) total += use.share;
  if (total === 0) return uses[random.below(uses.length)];
  let left = random.next() * total;
  let last: AddressUse | undefined;
  for (const use of uses) {
    if (!isInUse(use, day)) continue;
    last = use;
    left -= use.share;
    if (left < 0) return use;
  }
  return last;
}

function isInUse({ days }: AddressUse, day: number): boolean {
  return days === undefined || (days[0] <= day && day < days[1]);
}

/** Draws of a log-normal factor of mean one, kept in a table since two are needed for every line. */
function tokenSpread(random: Random): Float64Array {
  return Float64Array.from({ length: QUANTILES }, () =>
    Math.exp(TOKEN_SIGMA * random.normal() - TOKEN_SIGMA ** 2 / 2),
  );
}
