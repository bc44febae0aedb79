import type { ExchangeLine } from './truth.js';

/** Exchanges as a provider's own export may have them: its columns, its words, times in epoch seconds. */
export function exportRows(lines: readonly ExchangeLine[]): readonly Readonly<Record<string, string>>[] {
  return lines.map((line, at) => ({
    'Request No.': line.exchangeId,
    client: line.accountId,
    note: at % 3 === 0 ? `said "no",\nthen\n\nleft` : '',
    sent: String(Date.parse(line.at) / 1000),
    'client ip': line.ip,
    machine: line.deviceId,
    prompt: line.promptFingerprint,
    engine: line.model === 'opus' ? 'o-4' : line.model,
    product: line.capability === 'software_engineering' ? 'swe' : line.capability,
    'tokens in': String(line.inputTokens),
    'tokens out': String(line.outputTokens),
  }));
}

export const EXPORT_MAPPING = {
  times: 'epochSeconds',
  records: [
    {
      type: 'exchange',
      exchangeId: 'Request No.',
      accountId: 'client',
      at: 'sent',
      ip: 'client ip',
      deviceId: 'machine',
      promptFingerprint: 'prompt',
      model: { column: 'engine', values: { 'o-4': 'opus' } },
      capability: { column: 'product', values: { swe: 'software_engineering' } },
      inputTokens: 'tokens in',
      outputTokens: 'tokens out',
    },
  ],
};

/** RFC 4180, every cell quoted. */
export function toCsv(rows: readonly Readonly<Record<string, string>>[], lineEnd = '\n'): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}${lineEnd}`).join('');
}
