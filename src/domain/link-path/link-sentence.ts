import { keyParts } from '../canonical-identifier.js';
import type { IdentifierKind } from '../identifier-kind.js';
import { dayText, epochDayOf } from '../time.js';
import type { LinkPath, LinkStep } from './link-paths.js';
import type { SharedValue } from './pair-evidence.js';

const KIND_WORDS: Readonly<Record<IdentifierKind, string>> = {
  paymentInstrument: 'payment instrument',
  ip: 'address',
  device: 'device',
  promptFingerprint: 'prompt',
  promptBand: 'prompt band',
  promptStructure: 'prompt structure',
  conversationPrefix: 'conversation prefix',
};

/** One sentence that says what a path rests on, without judging it. */
export function pathSentence({ steps }: LinkPath): string {
  return `${steps.map(stepClause).join('; ')}.`;
}

/** One sentence for a pair without a path. */
export function noPathSentence(from: string, to: string, maxHops: number, mostHolders: number): string {
  const steps = maxHops === 1 ? '1 step' : `${maxHops} steps`;
  return `No path of up to ${steps} leads from ${from} to ${to} through values that at most ${mostHolders} accounts showed.`;
}

function stepClause({ from, to, shared }: LinkStep): string {
  const [first, ...others] = shared;
  const more =
    others.length === 0 ? '' : ` and ${others.length} other value${others.length === 1 ? '' : 's'}`;
  return `${from} and ${to} both showed ${valueClause(first!)}${more}`;
}

function valueClause({ key, kind, degree, overlap, gapDays }: SharedValue): string {
  const held = `${KIND_WORDS[kind]} ${keyParts(key).value} (${degree} accounts, ${whenClause(overlap, gapDays)})`;
  return held;
}

function whenClause(overlap: SharedValue['overlap'], gapDays: number): string {
  if (!overlap) return gapDays === 1 ? '1 day apart' : `${gapDays} days apart`;
  const from = dayText(epochDayOf(overlap.from));
  const to = dayText(epochDayOf(overlap.to));
  return from === to ? `both on ${from}` : `both from ${from} to ${to}`;
}
