import { type Count, counted } from '../format/number.js';

interface Figures {
  readonly accountsJoined: number | null;
  readonly accountsLeft: number | null;
  readonly exchanges: Count;
}

/** What is different in the figures since somebody looked, in few words; empty when nothing is. */
export function sinceWords({ accountsJoined, accountsLeft, exchanges }: Figures): string {
  const parts: string[] = [];
  if (accountsJoined !== null && accountsJoined > 0) parts.push(`+${counted(accountsJoined, 'account')}`);
  if (accountsLeft !== null && accountsLeft > 0) parts.push(`−${counted(accountsLeft, 'account')}`);
  const change = BigInt(exchanges);
  if (change > 0n) parts.push(`+${counted(String(change), 'exchange')}`);
  if (change < 0n) parts.push(`−${counted(String(-change), 'exchange')}`);
  return parts.join(', ');
}
