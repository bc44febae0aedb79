import { describe, expect, it } from 'vitest';
import { unpackZstd } from '../../src/cli/unpack-zstd.js';
import { ZstdWindows } from '../../src/cli/zstd-windows.js';
import { storedZstd } from '../testkit/stored-zstd.js';

const LINES = Array.from({ length: 200 }, (_, n) => `{"line":${n},"text":"the same again"}\n`).join('');
/** What `zstd -19` makes of it. */
const PACKED = Buffer.from(
  'KLUv/QRodQkA5hQtGHBLmgNe2IHRfxYAwBGXlpZsGcRxp+ceDjIAJgAeAEREREREMzMzMzNt27bt//8nnhVNBzwQxYFQIASSBGERSAwMZIAwGgkDEZQB' +
    'kigOCMQR////Xy6Xy+VyuVwuZ2ZmZmYiIiIiIt7d3d3dmZmZmZlVVVVVVQV1Xdd1Xdc1TdM0TdM0Tc/zPM/zPM9z77333nvv/x95nud5nud5juM4juM4' +
    'juP3fd/3fd/3bdu2bdu2bdt1gMioERD6/T8D0BvVARI4QeB/BYE9/AHFREkUlEJRKAqloEiKhJIolISiKBpKocgUiRJWl9Btc0luiUtwm7fktrUFtpUA' +
    'ACAAAEAAAAABAAACAAAEAAAIAAAQZS2oLWkBbTkLZktZIFvGgtjOSEZiJCNNkzUDIFVthrc9',
  'base64',
);
const STORED = Buffer.from(storedZstd(Buffer.from(LINES)));
/** To be passed over: nothing to unpack. */
const SKIPPED = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
/** A frame that says that it refers back as far as 2^(10 + exponent) bytes, and holds one empty block. */
const withWindow = (exponent: number) =>
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, exponent << 3, 0x01, 0x00, 0x00]);

async function unpack(packed: Buffer, chunkBytes: number): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < packed.length; at += chunkBytes) yield packed.subarray(at, at + chunkBytes);
  }
  const parts: Buffer[] = [];
  for await (const part of unpackZstd(chunks(), 'events.zst')) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('a zstd file', () => {
  it.each([1, 7, 100_000])('is unpacked, all its frames, from chunks of %i bytes', async (chunkBytes) => {
    expect(await unpack(PACKED, chunkBytes)).toBe(LINES);
    expect(await unpack(Buffer.concat([PACKED, SKIPPED, STORED, PACKED]), chunkBytes)).toBe(LINES.repeat(3));
    expect(await unpack(Buffer.alloc(0), chunkBytes)).toBe('');
  });

  it('that was cut is told from a whole one', async () => {
    for (const whole of [PACKED, STORED, Buffer.concat([PACKED, STORED])]) {
      for (const cut of [1, 2, 10, 200]) {
        await expect(unpack(whole.subarray(0, whole.length - cut), 64)).rejects.toThrow(
          'events.zst is not a whole zstd file',
        );
      }
    }
  });

  it('must be one', async () => {
    for (const other of [LINES, '\u001f\u008b', 'x']) {
      await expect(unpack(Buffer.from(other), 64)).rejects.toThrow('events.zst is not a whole zstd file');
    }
  });

  it('is refused when it refers back further than can be unpacked rightly', async () => {
    expect(await unpack(withWindow(15), 5)).toBe('');
    await expect(unpack(Buffer.concat([PACKED, withWindow(16)]), 1_000)).rejects.toThrow(
      'events.zst needs more than 32 MiB to be unpacked: use zstd -dc --long=31 events.zst | ringtrace ingest -',
    );
  });
});

describe('the windows of zstd frames', () => {
  const largest = (packed: Buffer) => new ZstdWindows().push(packed);

  it('are declared by each frame, or are its size', () => {
    expect(largest(STORED)).toBe(LINES.length);
    expect(largest(withWindow(17))).toBe(2 ** 27);
    expect(largest(Buffer.concat([withWindow(3), STORED, withWindow(4)]))).toBe(2 ** 14);
  });

  it('are not looked for in what is no zstd', () => {
    expect(largest(Buffer.from(LINES))).toBe(0);
  });
});
