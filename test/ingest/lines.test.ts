import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_LIMIT_BYTES, type Line, LineSplitter } from '../../src/ingest/lines.js';

/** Lines with their bytes as text; `null` for a line past the limit. */
function split(chunks: readonly (Buffer | string)[]): readonly (readonly [number, string | null])[] {
  const splitter = new LineSplitter();
  const show = ({ number, bytes }: Line) => [number, bytes?.toString('latin1') ?? null] as const;
  const lines = chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk as string)).map(show));
  return [...lines, ...splitter.end().map(show)];
}

function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end));
}

describe('a stream of bytes', () => {
  it('is cut into lines counted from 1', () => {
    expect(split(['a\nbc\n', 'd\n'])).toEqual([
      [1, 'a'],
      [2, 'bc'],
      [3, 'd'],
    ]);
  });

  it('may end without a line break', () => {
    expect(split(['a\nb'])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    expect(split(['a\r'])).toEqual([[1, 'a']]);
  });

  it('may be empty', () => {
    expect(split([])).toEqual([]);
    expect(split([''])).toEqual([]);
  });

  it('may have blank lines, which are counted and not given', () => {
    expect(split(['\n\r\n  \t\na\n\n\n', ' \r\r\n', 'b\n \t'])).toEqual([
      [4, 'a'],
      [8, 'b'],
    ]);
  });

  it('may have a carriage return before the line break', () => {
    expect(split(['a\r\nb\r', '\nc\rd\r\n'])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c\rd'],
    ]);
  });

  it('may begin with a byte order mark, and only begin', () => {
    const mark = '\u{feff}';
    expect(split([`${mark}a\n`, `${mark}b\n`])).toEqual([
      [1, 'a'],
      [2, Buffer.from(`${mark}b`).toString('latin1')],
    ]);
    expect(split([Buffer.from([0xef]), Buffer.from([0xbb]), Buffer.from([0xbf, 0x61])])).toEqual([[1, 'a']]);
    expect(split([`${mark}\na\n`])).toEqual([[2, 'a']]);
  });

  it('gives the same lines however it is chunked', () => {
    const pieces = fc.constantFrom('\n', '\r\n', '\r', '\ufeff', ' ', '\t', '{}', 'ab', '\u0000', 'é');
    fc.assert(
      fc.property(fc.array(pieces), fc.array(fc.nat()), (list, places) => {
        const bytes = Buffer.from(list.join(''));
        expect(split(cut(bytes, places))).toEqual(split([bytes]));
      }),
    );
  });

  it('gives the lines that it was joined from', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z]{1,9}$/));
    fc.assert(
      fc.property(lines, fc.array(fc.nat()), (list, places) => {
        const chunks = cut(Buffer.from(list.join('\n')), places);
        expect(split(chunks)).toEqual(list.map((line, at) => [at + 1, line]));
      }),
    );
  });
});

describe('a line', () => {
  const longest = 'x'.repeat(LINE_LIMIT_BYTES);

  it.each([
    ['alone', longest],
    ['with a line break', `${longest}\n`],
    ['with a carriage return and a line break', `${longest}\r\n`],
    ['after a byte order mark', `\ufeff${longest}\r\n`],
  ])('of the limit passes %s', (_, text) => {
    expect(split([text])).toEqual([[1, longest]]);
    expect(split(cut(Buffer.from(text), [1, 1000, text.length - 1, text.length - 2]))).toEqual([
      [1, longest],
    ]);
  });

  it.each([
    ['by one byte', `${longest}x`],
    ['by one byte before a line break', `${longest}x\r\n`],
    ['by three', `${longest}xxx\n`],
    ['tenfold', `${longest.repeat(10)}\n`],
  ])('past the limit %s is reported without its bytes', (_, text) => {
    const chunks = cut(Buffer.from(`a\n${text}`), [500_000, 700_000, 1_048_578]);
    expect(split(chunks)).toEqual([
      [1, 'a'],
      [2, null],
    ]);
  });

  it('of any length leaves the next ones whole', () => {
    expect(split([`${longest.repeat(2)}\n`, 'b\nc'])).toEqual([
      [1, null],
      [2, 'b'],
      [3, 'c'],
    ]);
  });

  it('without an end is not kept', () => {
    const splitter = new LineSplitter();
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const before = process.memoryUsage().arrayBuffers;
    for (let sent = 0; sent < 256 * 1024 * 1024; sent += chunk.length) {
      expect(splitter.push(Buffer.from(chunk))).toEqual([]);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(128 * 1024 * 1024);
    expect(splitter.push(Buffer.from('\nok\n'))).toEqual([
      { number: 1, bytes: undefined, end: 256 * 1024 * 1024 + 1 },
      { number: 2, bytes: Buffer.from('ok'), end: 256 * 1024 * 1024 + 4 },
    ]);
  });

  it('says where it ends, and a reading that begins there gives the rest with the same numbers', () => {
    const bytes = fc
      .array(fc.constantFrom('a', 'bc', '', ' ', '\r', '\n', '\r\n', '\ufeff'), { maxLength: 30 })
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(bytes, (whole) => {
        const splitter = new LineSplitter();
        const lines = [...splitter.push(whole), ...splitter.end()];
        lines.forEach(({ number, end }, at) => {
          const resumed = new LineSplitter({ lines: number, bytes: end });
          const rest = [...resumed.push(whole.subarray(end)), ...resumed.end()];
          expect(rest).toEqual(lines.slice(at + 1));
        });
      }),
    );
  });
});
