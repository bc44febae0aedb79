import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Failure } from '../domain/failure.js';

/** Its number counts from 1, blank lines too. */
export type InputLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'too_long' | 'not_utf8' };

const NEWLINE = 0x0a;

/**
 * The lines of a file (`-`: standard input; `.gz` is unpacked), streamed. A line over `limit` bytes is told but never
 * held. Blank lines are passed over, a byte order mark and CRLF taken off. Throws INPUT_UNREADABLE.
 */
export async function* ndjsonLines(file: string, limit: number): AsyncGenerator<InputLine> {
  let number = 0;
  try {
    for await (const bytes of splitLines(openInput(file), limit)) {
      number++;
      const text = bytes && decode(bytes);
      if (bytes === undefined) yield { number, fault: 'too_long' };
      else if (text === undefined) yield { number, fault: 'not_utf8' };
      else if (text !== '') yield { number, text };
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('INPUT_UNREADABLE', `An input cannot be read after line ${number}`, { cause: error });
  }
}

function openInput(file: string): AsyncIterable<Buffer> {
  if (file === '-') return process.stdin;
  const source = createReadStream(file);
  if (!file.endsWith('.gz')) return source;
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  return source.pipe(unpacked);
}

/** `undefined` stands for a line over the limit. */
async function* splitLines(input: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): Buffer | undefined => {
    const line = length > limit ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return undefined;
  }
}
