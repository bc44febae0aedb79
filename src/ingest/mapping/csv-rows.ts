import { isUtf8 } from 'node:buffer';
import type { Rejection } from '../../domain/rejection.js';
import { LINE_LIMIT_BYTES, type Line } from '../lines.js';
import type { TableRow } from './table-row.js';

export interface CsvFormat {
  /** One character. */
  readonly delimiter: string;
  /** One character, doubled inside cells; empty for none. */
  readonly quote: string;
}

const NOT_UTF8: Rejection = { code: 'invalid_utf8', message: 'The row is not valid UTF-8' };
const TOO_LONG: Rejection = {
  code: 'line_too_long',
  message: `A line must be at most ${LINE_LIMIT_BYTES} bytes`,
};
const QUOTE_OPEN: Rejection = {
  code: 'invalid_row',
  message: `A quote is opened and not closed within ${LINE_LIMIT_BYTES} bytes`,
};
const QUOTE_ASTRAY: Rejection = {
  code: 'invalid_row',
  message: 'A quote stands in the middle of a cell, or text behind the end of one',
};
const NEWLINE = Buffer.from('\n');

/**
 * Puts the lines of a CSV file (RFC 4180) together to rows. A row goes on while a quote is open. When that comes to
 * nothing, only its first line is refused and the reading starts again at the next: a stray quote must not swallow
 * the rest of the file.
 */
export class CsvRows {
  readonly #delimiter: string;
  readonly #quote: string;
  readonly #quoteBytes: Buffer;
  #held: Line[] = [];
  #heldBytes = 0;
  #isQuoteOpen = false;

  constructor({ delimiter, quote }: CsvFormat) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#quoteBytes = Buffer.from(quote);
  }

  /** The rows that end in these lines. */
  push(lines: readonly Line[]): readonly TableRow[] {
    const rows: TableRow[] = [];
    this.#read(lines, rows);
    return rows;
  }

  /** The rows that were waiting for a quote to close. */
  end(): readonly TableRow[] {
    const rows: TableRow[] = [];
    while (this.#held.length > 0) this.#read(this.#refuseFirst(QUOTE_OPEN, rows), rows);
    return rows;
  }

  #read(lines: readonly Line[], rows: TableRow[]): void {
    // The next line on top: a refusal puts lines back.
    const stack = lines.toReversed();
    const putBack = (rest: readonly Line[]) => {
      for (const line of rest.toReversed()) stack.push(line);
    };
    for (let line = stack.pop(); line; line = stack.pop()) {
      const bytes = line.bytes;
      if (bytes === undefined) {
        if (this.#held.length > 0) putBack([...this.#refuseFirst(QUOTE_OPEN, rows), line]);
        else rows.push({ number: line.number, fault: TOO_LONG });
        continue;
      }
      this.#held.push(line);
      this.#heldBytes += bytes.length + 1;
      if (this.#hasOddQuotes(bytes)) this.#isQuoteOpen = !this.#isQuoteOpen;
      if (this.#isQuoteOpen && this.#heldBytes > LINE_LIMIT_BYTES) {
        putBack(this.#refuseFirst(QUOTE_OPEN, rows));
      } else if (!this.#isQuoteOpen) {
        const read = this.#cells();
        if (Array.isArray(read)) {
          rows.push({ number: this.#held[0]?.number ?? line.number, cells: read });
          this.#reset();
        } else putBack(this.#refuseFirst(read, rows));
      }
    }
  }

  /** Returns the lines that were held behind it. */
  #refuseFirst(fault: Rejection, rows: TableRow[]): readonly Line[] {
    const [first, ...rest] = this.#held;
    if (first) rows.push({ number: first.number, fault });
    this.#reset();
    return rest;
  }

  #reset(): void {
    this.#held = [];
    this.#heldBytes = 0;
    this.#isQuoteOpen = false;
  }

  #hasOddQuotes(bytes: Buffer): boolean {
    if (this.#quote === '') return false;
    let odd = false;
    for (let at = bytes.indexOf(this.#quoteBytes); at !== -1; ) {
      odd = !odd;
      at = bytes.indexOf(this.#quoteBytes, at + this.#quoteBytes.length);
    }
    return odd;
  }

  /** Blank lines inside a quoted cell are gone by now: no field of a record may hold a line break. */
  #cells(): string[] | Rejection {
    const parts = this.#held.flatMap(({ bytes }, at) => [...(at > 0 ? [NEWLINE] : []), bytes ?? NEWLINE]);
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    if (!isUtf8(bytes)) return NOT_UTF8;
    const text = bytes.toString('utf8');
    if (this.#quote === '' || !text.includes(this.#quote)) return text.split(this.#delimiter);
    return quotedCells(text, this.#delimiter, this.#quote) ?? QUOTE_ASTRAY;
  }
}

/** The cells of a row with quotes; `undefined` when it is not well formed. */
function quotedCells(text: string, delimiter: string, quote: string): string[] | undefined {
  const cells: string[] = [];
  const padding = delimiter === ' ' ? '' : ' ';
  for (let at = 0; ; at += delimiter.length) {
    let start = at;
    while (text[start] === padding) start += 1;
    if (text.startsWith(quote, start)) {
      const end = closingQuote(text, start + quote.length, quote);
      if (end === undefined) return undefined;
      cells.push(text.slice(start + quote.length, end).replaceAll(quote + quote, quote));
      at = end + quote.length;
      while (text[at] === padding) at += 1;
    } else {
      const end = text.indexOf(delimiter, at);
      const cell = text.slice(at, end === -1 ? undefined : end);
      if (cell.includes(quote)) return undefined;
      cells.push(cell);
      at += cell.length;
    }
    if (at === text.length) return cells;
    if (!text.startsWith(delimiter, at)) return undefined;
  }
}

function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 2 * quote.length)) {
    if (!text.startsWith(quote, at + quote.length)) return at;
  }
  return undefined;
}
