import { addCounts, type Count } from '../domain/count.js';
import type { RingDay } from '../domain/ring-day.js';
import { ringDayVolume } from '../domain/ring-day.js';
import { ringFigures } from '../domain/ring-figures.js';
import type { IdentifiedGroup } from './ring-identity.js';
import type { Run } from './run.js';

/** A version as `run/create-versions` takes it. */
export function toVersionRow(group: IdentifiedGroup): object {
  const coreCount = group.members.filter(({ role }) => role === 'CORE').length;
  return {
    ringId: group.ringId,
    versionId: group.versionId,
    reading: group.reading,
    confidence: group.confidence,
    accountCount: group.members.length,
    coreCount,
    attachedCount: group.members.length - coreCount,
    channels: group.channels,
    channelsBlind: group.channelsBlind,
    judgements: JSON.stringify(group.judgements),
    succeedsRingId: group.succeedsRingId ?? null,
  };
}

/** The bindings of a version as `run/create-bindings` takes them. */
export function toBindingRows({
  versionId,
  identifiers,
}: IdentifiedGroup): readonly (object & { readonly key: string })[] {
  return identifiers.map(({ key, degree, accountsInGroup, bits, setAside }) => ({
    versionId,
    key,
    kind: key.slice(0, key.indexOf('|')),
    degree,
    accountsInRing: accountsInGroup,
    bits,
    setAside: setAside ?? null,
  }));
}

/** A day of a version as `run/create-ring-days` takes it. */
export function toRingDayRow(versionId: string, day: RingDay): object {
  const cells = [...day.cells].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    versionId,
    day: day.day,
    cells: cells.map(([cell]) => cell),
    volumes: cells.flatMap(([, volume]) => [volume.exchanges, volume.inputTokens, volume.outputTokens]),
    hours: day.hours,
    activeAccounts: day.activeAccounts,
    coreExchanges: day.coreExchanges,
    attachedExchanges: difference(ringDayVolume(day).exchanges, day.coreExchanges),
    beforeJoiningExchanges: day.beforeJoiningExchanges,
  };
}

/** The figures of a version as `run/write-figures` takes them. */
export function toFigureRow(group: IdentifiedGroup, days: readonly RingDay[], run: Run): object {
  const figures = ringFigures(days, run.watermarkDay, group.confidence);
  return {
    versionId: group.versionId,
    ...figures,
    firstActivityAt: figures.firstActivityAt ?? null,
    lastActivityAt: figures.lastActivityAt ?? null,
    growth: figures.growth ?? null,
  };
}

function difference(whole: Count, part: Count): Count {
  return addCounts(whole, -BigInt(part));
}
