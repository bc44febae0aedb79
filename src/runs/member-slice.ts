import { type GroupMember, probabilityOf } from '../domain/ring.js';
import type { RingDay } from '../domain/ring-day.js';
import { epochDayOf } from '../domain/time.js';
import { NO_VOLUME, type Volume } from '../domain/volume.js';
import type { Graph } from '../graph/graph.js';
import type { Lease } from '../graph/lease.js';
import type { Row } from '../graph/row.js';
import { defineStatement, type Statement } from '../graph/statement.js';
import { sumOf, sumsOf, volumeSum } from './halves.js';

/** A member with the version it is of. */
export interface VersionMember extends GroupMember {
  readonly versionId: string;
}

/** A part of a version's day: the cells of some members, or their hours and roles. */
export type DayPart = Partial<RingDay> & { readonly versionId: string; readonly day: number };

interface MemberRow {
  readonly versionId: string;
  readonly accountId: string;
  readonly core: boolean;
  readonly joinedDay: number;
}
interface MemberVolume extends Volume {
  readonly versionId: string;
  readonly accountId: string;
  readonly days: readonly number[];
}
type Bounded = { members: readonly MemberRow[]; lastDay: number };

const lockMembers = defineStatement<{ accountIds: readonly string[] }>({
  file: 'run/lock-members',
  mode: 'WRITE',
});
const memberVolumes = defineStatement<Bounded, MemberVolume>({
  file: 'run/member-volumes',
  mode: 'READ',
  row: (row) => ({
    versionId: row.text('versionId'),
    accountId: row.text('accountId'),
    days: row.integers('days'),
    ...volumeSum(row),
  }),
});
const dayCells = defineStatement<Bounded, DayPart>({
  file: 'run/day-cells',
  mode: 'READ',
  row: (row) => ({ ...dayOf(row), cells: new Map([[row.text('cell'), volumeSum(row)]]) }),
});
const dayHours = defineStatement<Bounded, DayPart>({
  file: 'run/day-hours',
  mode: 'READ',
  row: (row) => ({
    ...dayOf(row),
    hours: sumsOf(row, 'hours'),
    activeAccounts: row.integer('activeAccounts'),
    coreExchanges: sumOf(row, 'core'),
    beforeJoiningExchanges: sumOf(row, 'beforeJoining'),
  }),
});
const createMembers = defineStatement<{ rows: readonly object[] }>({
  file: 'run/create-members',
  mode: 'WRITE',
});

const NOTHING = { ...NO_VOLUME, days: [] as readonly number[] };
const SLICE_TIMEOUT_MS = 300_000;

/**
 * Writes a slice of members with what each took up to `lastDay`, and returns the parts of their versions' days. The
 * accounts stay locked in between, so that a ring's days and its members come to the same sum whatever else is
 * written meanwhile.
 */
export function writeMemberSlice(
  graph: Graph,
  lease: Lease,
  slice: readonly VersionMember[],
  lastDay: number,
): Promise<readonly DayPart[]> {
  const members = slice.map(({ versionId, accountId, role, joinedAt }) => {
    return { versionId, accountId, core: role === 'CORE', joinedDay: epochDayOf(joinedAt) };
  });
  const accountIds = [...new Set(slice.map(({ accountId }) => accountId))].sort();
  // The locks hold for other transactions too, and those run side by side. A follower could lag behind what was
  // committed before the locks, so these reads go to the leader as writes do.
  const beside = <R>(statement: Statement<Bounded, R>) =>
    graph.write(statement.name, (tx) => tx.run(statement, { members, lastDay }), {
      timeoutMs: SLICE_TIMEOUT_MS,
    });
  return graph.write(
    'run/member-slice',
    async (tx) => {
      await lease.prove(tx);
      await tx.run(lockMembers, { accountIds });
      const [volumes, cells, hours] = await Promise.all([
        beside(memberVolumes),
        beside(dayCells),
        beside(dayHours),
      ]);
      await tx.run(createMembers, { rows: toRows(slice, volumes) });
      return [...cells, ...hours];
    },
    { timeoutMs: SLICE_TIMEOUT_MS },
  );
}

function dayOf(row: Row) {
  return { versionId: row.text('versionId'), day: row.integer('day') };
}

function toRows(slice: readonly VersionMember[], volumes: readonly MemberVolume[]): readonly object[] {
  const byMember = new Map(volumes.map((volume) => [`${volume.versionId}|${volume.accountId}`, volume]));
  return slice.map(({ versionId, accountId, role, joinedAt, bits, priorBits, posteriorBits }) => {
    const { days, exchanges, inputTokens, outputTokens } =
      byMember.get(`${versionId}|${accountId}`) ?? NOTHING;
    return {
      versionId,
      accountId,
      role,
      joinedAt,
      posteriorBits,
      confidence: probabilityOf(posteriorBits),
      priorBits,
      paymentBits: bits.payment,
      networkBits: bits.network,
      deviceBits: bits.device,
      promptBits: bits.prompt,
      exchanges,
      inputTokens,
      outputTokens,
      days: [...days].sort((a, b) => a - b),
    };
  });
}
