import { MEAN_TOKENS, NEW_MODEL } from './capabilities.js';
import type { PlannedWorld } from './plan-world.js';
import { newTrace } from './prompts.js';
import { createRandom, type Random } from './random.js';
import type { DroppedKinds } from './record-events.js';
import { chooseSource, type Sender, toSenders } from './sender.js';
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
  const senders = toSenders(accounts, ids, window.days);
  const { exchange: mintExchange } = context.mint;
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
    const sender = senders[account]!;
    const { devices } = sender;
    const capability = sender.capabilities.draw(random);
    sender.prompts.draw(trace, random, day);
    const source = chooseSource(sender, day, random);
    const address = source < 0 ? '' : sender.sources[source]!.address(random, account, day);
    const device = devices.length > 0 ? devices[Math.floor(random.next() ** 2 * devices.length)] : undefined;
    const model = chooseModel(sender, ms);

    let line = `{"type":"exchange","exchangeId":"${mintExchange()}${sender.head}${time}"`;
    if (random.next() >= missing.ip && source >= 0 && keepIp) {
      line += `,"ip":"${address}"`;
      if (random.next() >= missing.network) line += sender.networks[source]!;
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

  function chooseModel(sender: Sender, ms: number): string {
    const drawn = random.next();
    if (ms < releaseMs) return sender.models.draw(random);
    const ramp = Math.min(1, (ms - releaseMs) / sender.newModelRampMs);
    return drawn < sender.newModelShare * ramp ? NEW_MODEL : sender.models.draw(random);
  }
}

/** Draws of a log-normal factor of mean one, kept in a table since two are needed for every line. */
function tokenSpread(random: Random): Float64Array {
  return Float64Array.from({ length: QUANTILES }, () =>
    Math.exp(TOKEN_SIGMA * random.normal() - TOKEN_SIGMA ** 2 / 2),
  );
}
