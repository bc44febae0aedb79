import { type Count, counted, percent, whole } from '../format/number.js';

interface CutFigures {
  readonly identifierCount: number;
  readonly largestBefore: number;
  readonly largestAfter: number;
  readonly reached: boolean;
}

interface Part {
  readonly accounts: number;
  readonly exchanges: Count;
}

interface WhatIfFigures {
  readonly identifiersRemoved: number;
  readonly accountsRemoved: number;
  readonly componentCount: number;
  readonly left: Part;
  readonly stopped: Part;
  readonly loose: Part;
}

/** What a weakest cut does, in one sentence. */
export function cutSentence(cut: CutFigures): string {
  const { identifierCount, largestBefore, largestAfter, reached } = cut;
  if (largestBefore < 2) return 'No two members hang together, so that there is nothing to cut.';
  const without = `Without ${identifierCount === 1 ? 'this' : 'these'} ${counted(identifierCount, 'identifier')}`;
  const stay = `${whole(largestAfter)} of ${counted(largestBefore, 'member')} stay in one piece`;
  return reached ? `${without}, ${stay}.` : `${without} still ${stay}: no few identifiers part it.`;
}

/** What would be left of a group, in one or two sentences. */
export function whatIfSentence(answer: WhatIfFigures): string {
  const { left, stopped, loose, componentCount } = answer;
  const all = left.accounts + stopped.accounts + loose.accounts;
  const exchanges = [left, stopped, loose].reduce((sum, part) => sum + Number(part.exchanges), 0);
  const share = percent(exchanges === 0 ? 0 : Number(stopped.exchanges) / exchanges);
  const groups = left.accounts === 0 ? '' : ` in ${counted(componentCount, 'group')}`;
  const fallen = `${counted(stopped.accounts, 'member')} would fall away with ${counted(stopped.exchanges, 'exchange')}, ${share} of all`;
  return `Without ${removedWords(answer)}, ${whole(left.accounts)} of ${counted(all, 'member')} would be left${groups}; ${fallen}.`;
}

function removedWords({ identifiersRemoved, accountsRemoved }: WhatIfFigures): string {
  const identifiers = counted(identifiersRemoved, 'identifier');
  const accounts = counted(accountsRemoved, 'account');
  if (accountsRemoved === 0) return identifiers;
  return identifiersRemoved === 0 ? accounts : `${identifiers} and ${accounts}`;
}
