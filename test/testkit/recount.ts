interface Exchange {
  readonly type: 'exchange';
  readonly exchangeId: string;
  readonly accountId: string;
  readonly at: string;
  readonly model?: string;
  readonly capability?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

type Figures = readonly [exchanges: number, inputTokens: number, outputTokens: number];

export interface Recount {
  readonly total: Figures;
  /** By `accountId`. */
  readonly members: Readonly<Record<string, Figures>>;
  /** By `day|model|capability`, the day as `2026-05-10`, blank where a line does not tell. */
  readonly cells: Readonly<Record<string, Figures>>;
}

/** What these accounts took by the lines alone, up to the end of a day. */
export function recount(lines: readonly object[], accountIds: readonly string[], lastDay = '9999'): Recount {
  const wanted = new Set(accountIds);
  const seen = new Set<string>();
  let total: Figures = [0, 0, 0];
  const members: Record<string, Figures> = Object.fromEntries(accountIds.map((id) => [id, total]));
  const cells: Record<string, Figures> = {};
  for (const line of lines as readonly Exchange[]) {
    const day = line.type === 'exchange' ? line.at.slice(0, 10) : '';
    if (day === '' || day > lastDay || !wanted.has(line.accountId)) continue;
    const id = `${line.accountId}|${day}|${line.exchangeId}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const cell = `${day}|${line.model ?? ''}|${line.capability ?? ''}`;
    total = plus(total, line);
    members[line.accountId] = plus(members[line.accountId]!, line);
    cells[cell] = plus(cells[cell] ?? [0, 0, 0], line);
  }
  return { total, members, cells };
}

function plus([exchanges, input, output]: Figures, line: Exchange): Figures {
  return [exchanges + 1, input + (line.inputTokens ?? 0), output + (line.outputTokens ?? 0)];
}
