import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { storedZstd } from './stored-zstd.js';

export type Codec = 'SNAPPY' | 'GZIP' | 'ZSTD' | 'UNCOMPRESSED';

/** Writes columns to a Parquet file of several row groups. */
export async function writeParquet(
  path: string,
  columnData: ColumnSource[],
  codec: Codec = 'SNAPPY',
): Promise<void> {
  const bytes = parquetWriteBuffer({
    columnData,
    codec,
    rowGroupSize: 100,
    ...(codec === 'GZIP' && { compressors: { GZIP: (page: Uint8Array) => new Uint8Array(gzipSync(page)) } }),
    ...(codec === 'ZSTD' && { compressors: { ZSTD: storedZstd } }),
  });
  await writeFile(path, new Uint8Array(bytes));
}
