/** The longest line taken, in bytes. */
export const LINE_LIMIT_BYTES = 1024 * 1024;

const NEWLINE = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** A byte order mark and a carriage return do not count against the limit. */
const KEPT_BYTES = LINE_LIMIT_BYTES + BOM.length + 1;

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without line break; `undefined` when the line passes the limit. */
  readonly bytes: Buffer | undefined;
  /** Bytes of the source up to the end of this line, its line break included. */
  readonly end: number;
}

/** How far into a source a reading begins. */
export interface LineStart {
  /** Whole lines before it. */
  readonly lines: number;
  readonly bytes: number;
}

/**
 * Cuts a stream of bytes into lines, holding at most one line's limit. Tolerates a byte order mark, CRLF and blank
 * lines (which are counted, not returned).
 */
export class LineSplitter {
  #number: number;
  #end: number;
  #atStart: boolean;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(start: LineStart = { lines: 0, bytes: 0 }) {
    this.#number = start.lines;
    this.#end = start.bytes;
    this.#atStart = start.bytes === 0;
  }

  push(chunk: Buffer): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#take(chunk.subarray(from, end));
      this.#finish(lines, 1);
      from = end + 1;
    }
    if (from < chunk.length) this.#take(chunk.subarray(from));
    return lines;
  }

  /** The last line, when the stream does not end with a line break. */
  end(): readonly Line[] {
    const lines: Line[] = [];
    if (this.#length > 0) this.#finish(lines, 0);
    return lines;
  }

  #take(part: Buffer): void {
    this.#length += part.length;
    if (this.#length <= KEPT_BYTES) this.#parts.push(part);
    else this.#parts = [];
  }

  #finish(lines: Line[], breakBytes: number): void {
    this.#number += 1;
    const length = this.#length;
    this.#end += length + breakBytes;
    const end = this.#end;
    const [only] = this.#parts;
    let bytes = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    if (this.#atStart && bytes.subarray(0, 3).equals(BOM)) bytes = bytes.subarray(3);
    this.#atStart = false;
    if (bytes.at(-1) === 0x0d) bytes = bytes.subarray(0, -1);
    if (length > KEPT_BYTES || bytes.length > LINE_LIMIT_BYTES) {
      lines.push({ number: this.#number, bytes: undefined, end });
    } else if (!isBlank(bytes)) lines.push({ number: this.#number, bytes, end });
  }
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}
