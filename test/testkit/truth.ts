/** What a set of records must come to, counted straight from the lines, with nothing of the product's code. */
export interface ExchangeLine {
  readonly type: 'exchange';
  readonly exchangeId: string;
  readonly accountId: string;
  readonly at: string;
  readonly ip: string;
  readonly deviceId: string;
  readonly promptFingerprint: string;
  readonly model: string;
  readonly capability: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Truth {
  readonly exchanges: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** `account|day` to [exchanges, input tokens, output tokens]. */
  readonly days: Readonly<Record<string, readonly [number, number, number]>>;
  /** `account|day|model|capability` to exchanges. */
  readonly cells: Readonly<Record<string, number>>;
  /** `account|day|hour` to exchanges. */
  readonly hours: Readonly<Record<string, number>>;
  /** `account|kind|value` to [exchanges, first, last, distinct days]. */
  readonly links: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** Fingerprints of at least two accounts. */
  readonly sharedFingerprints: readonly string[];
}

export function countTruth(lines: readonly ExchangeLine[]): Truth {
  const once = new Map(
    lines.map((line) => [`${line.accountId}|${line.at.slice(0, 10)}|${line.exchangeId}`, line]),
  );
  const days: Record<string, [number, number, number]> = {};
  const cells: Record<string, number> = {};
  const hours: Record<string, number> = {};
  const sightings: Record<string, { times: number[]; days: Set<string> }> = {};
  const owners: Record<string, Set<string>> = {};
  for (const line of once.values()) {
    const day = line.at.slice(0, 10);
    const ofDay = (days[`${line.accountId}|${day}`] ??= [0, 0, 0]);
    ofDay[0] += 1;
    ofDay[1] += line.inputTokens;
    ofDay[2] += line.outputTokens;
    const cell = `${line.accountId}|${day}|${line.model}|${line.capability}`;
    cells[cell] = (cells[cell] ?? 0) + 1;
    const hour = `${line.accountId}|${day}|${Number(line.at.slice(11, 13))}`;
    hours[hour] = (hours[hour] ?? 0) + 1;
    (owners[line.promptFingerprint] ??= new Set()).add(line.accountId);
    for (const [kind, value] of [
      ['ip', line.ip],
      ['device', line.deviceId],
      ['promptFingerprint', line.promptFingerprint],
    ]) {
      const seen = (sightings[`${line.accountId}|${kind}|${value}`] ??= { times: [], days: new Set() });
      seen.times.push(Date.parse(line.at));
      seen.days.add(day);
    }
  }
  const shared = Object.keys(owners).filter((fingerprint) => owners[fingerprint]!.size > 1);
  const links: Record<string, readonly [number, number, number, number]> = {};
  for (const [key, { times, days: onDays }] of Object.entries(sightings)) {
    const [, kind, value] = key.split('|');
    if (kind === 'promptFingerprint' && owners[value!]!.size < 2) continue;
    links[key] = [
      times.length,
      times.reduce((a, b) => Math.min(a, b)),
      times.reduce((a, b) => Math.max(a, b)),
      onDays.size,
    ];
  }
  const sum = (at: 0 | 1 | 2) => Object.values(days).reduce((total, day) => total + day[at], 0);
  return {
    exchanges: sum(0),
    inputTokens: sum(1),
    outputTokens: sum(2),
    days,
    cells,
    hours,
    links,
    sharedFingerprints: shared.sort(),
  };
}
