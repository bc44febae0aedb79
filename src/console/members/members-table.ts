import type { RingOfPage } from '../ring/ring-query.js';
import type { ListTable } from '../save/list-file.js';
import type { Member, MemberChoice } from './members-query.js';

/** Members as a file has them, in the order in which they show. */
export function membersTable(ring: RingOfPage, choice: MemberChoice): ListTable<Member> {
  const { ringId, run } = ring;
  return {
    name: `members-${ringId}`,
    about: {
      list: 'members',
      ringId,
      runId: run.runId,
      order: choice.order ?? 'EXCHANGES',
      role: choice.role,
      minConfidence: choice.minConfidence,
    },
    columns: [
      ['ringId', () => ringId],
      ['accountId', ({ accountId }) => accountId],
      ['role', ({ role }) => role],
      ['confidence', ({ confidence }) => confidence],
      ['joinedAt', ({ joinedAt }) => joinedAt],
      ['posteriorBits', ({ posteriorBits }) => posteriorBits],
      ['paymentBits', ({ bits }) => bits.payment],
      ['networkBits', ({ bits }) => bits.network],
      ['deviceBits', ({ bits }) => bits.device],
      ['promptBits', ({ bits }) => bits.prompt],
      ['exchanges', ({ volume }) => volume.exchanges],
      ['inputTokens', ({ volume }) => volume.inputTokens],
      ['outputTokens', ({ volume }) => volume.outputTokens],
      ['activeDays', ({ activeDays }) => activeDays],
    ],
  };
}
