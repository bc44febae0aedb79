import type { IdentifierKind, Reading } from '#graphql/graphql';
import { bits, counted, percent, whole } from '../format/number.js';
import { KINDS, listed } from '../format/words.js';

interface Group {
  readonly reading: Reading;
  readonly confidence: number;
  readonly accountCount: number;
  readonly coreCount: number;
  readonly attachedCount: number;
}

interface KindOfGroup {
  readonly kind: IdentifierKind;
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly value: string;
    readonly accountsInRing: number;
    readonly bits: number;
    readonly setAside: string | null;
  }[];
}

/** What the reading of a group rests on, in words that can be read aloud. `kinds`: those with any identifier. */
export function evidenceSentence(group: Group, kinds: readonly KindOfGroup[]): string {
  if (kinds.length === 0)
    return `Nothing that its ${counted(group.accountCount, 'account')} showed binds them.`;
  const shared = listed(
    kinds.map(({ kind, totalCount }) => {
      const { one, many } = KINDS[kind];
      return counted(totalCount, inSentence(one), inSentence(many));
    }),
  );
  const ties =
    group.attachedCount === 0
      ? `${whole(group.accountCount)} accounts, all tied by two channels,`
      : `${whole(group.coreCount)} accounts tied by two channels and ${whole(group.attachedCount)} attached`;
  return `${ties} share ${shared}${strongest(kinds)}. That they belong together is ${percent(group.confidence)} sure.`;
}

function strongest(kinds: readonly KindOfGroup[]): string {
  const [best] = kinds
    .flatMap(({ kind, nodes }) => nodes.map((node) => ({ kind, ...node })))
    .filter(({ setAside }) => setAside === null)
    .sort((a, b) => b.bits - a.bits);
  if (!best) return '';
  const kind = inSentence(KINDS[best.kind].one);
  return `; the strongest is one ${kind} that ${whole(best.accountsInRing)} of them showed, worth ${bits(best.bits)} bits to each`;
}

/** IP keeps its capitals. */
function inSentence(words: string): string {
  return words.startsWith('IP') ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
