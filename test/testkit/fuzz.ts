import { RECORD_LINES } from './record-lines.js';

const RECORDS = Object.values(RECORD_LINES).map((record) => JSON.stringify(record));
const LINE_BREAK = 0x0a;
const BLANK = /^[ \t\r]*$/;
const MOST_CHANGES = 3;
/** Few, so that many lines of an account meet. */
const ACCOUNTS = 5_000;
/** Bytes that JSON and UTF-8 give a meaning. */
const TELLING = Buffer.from('{}[]:,"\\-+.eE0 \t\r\u0000é\u2028\ufeff');

/**
 * A line made from a record of the format by up to three accidents: a byte replaced, put in or taken away, a part
 * repeated or lost, the end cut. Never blank, never two lines. Its account and values begin with `zzzzzzzz`, so that,
 * even where it stays a record, it says nothing of what other lines name.
 */
export function fuzzedLine(random: () => number, number: number): Buffer {
  const pick = (count: number) => Math.floor(random() * count);
  const record = RECORDS[pick(RECORDS.length)]!.replace(/"ex_\d+"/, `"zzzzzzzz_${number}"`)
    .replaceAll(/"(acct|pi|dev|fp)_\d+"/g, `"zzzzzzzz_${number % ACCOUNTS}"`)
    .replace('198.51.100.9', `203.0.113.${pick(256)}`);
  let line: Buffer = Buffer.from(record);
  for (let changes = pick(MOST_CHANGES + 1); changes > 0; changes -= 1) line = changed(line, pick);
  return BLANK.test(line.toString('latin1')) ? Buffer.from('{') : line;
}

function changed(line: Buffer, pick: (count: number) => number): Buffer {
  const at = pick(line.length);
  const before = line.subarray(0, at);
  const byte = Buffer.from([pick(2) === 0 ? TELLING[pick(TELLING.length)]! : anyByte(pick)]);
  const part = line.subarray(at, at + 1 + pick(20));
  switch (pick(6)) {
    case 0:
      return Buffer.concat([before, byte, line.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, byte, line.subarray(at)]);
    case 2:
      return Buffer.concat([line.subarray(0, Math.max(1, at)), line.subarray(at + 1)]);
    case 3:
      return Buffer.concat([before, part, line.subarray(at)]);
    case 4:
      return Buffer.concat([line.subarray(0, Math.max(1, at)), line.subarray(at + part.length)]);
    default:
      return line.subarray(0, Math.max(1, at));
  }
}

function anyByte(pick: (count: number) => number): number {
  const byte = pick(256);
  return byte === LINE_BREAK ? 0 : byte;
}
