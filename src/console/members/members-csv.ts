import { toCsv } from '../format/csv.js';
import type { Member } from './members-query.js';

const COLUMNS = [
  'ringId',
  'accountId',
  'role',
  'confidence',
  'joinedAt',
  'posteriorBits',
  'paymentBits',
  'networkBits',
  'deviceBits',
  'promptBits',
  'exchanges',
  'inputTokens',
  'outputTokens',
  'activeDays',
];

/** Members in the order in which they show. */
export function membersCsv(ringId: string, members: readonly Member[]): string {
  return toCsv(
    COLUMNS,
    members.map(({ accountId, role, confidence, joinedAt, posteriorBits, bits, volume, activeDays }) => [
      ringId,
      accountId,
      role,
      confidence,
      joinedAt,
      posteriorBits,
      bits.payment,
      bits.network,
      bits.device,
      bits.prompt,
      volume.exchanges,
      volume.inputTokens,
      volume.outputTokens,
      activeDays,
    ]),
  );
}
