import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Failure } from '../../domain/failure.js';
import type { TableRow } from './table-row.js';

export interface ParquetTable {
  readonly columns: readonly string[];
  readonly rows: number;
  /** The cells of these columns, in this order, in lots; rows count from 1. */
  readonly read: (columns: readonly string[]) => AsyncIterable<readonly TableRow[]>;
}

/**
 * Enough to make opening the columns cheap, few enough to hold. A column is opened anew for each lot, and pages that
 * lie before it are passed over.
 */
const LOT_ROWS = 50_000;

/** Reads the footer of a Parquet file; throws `INPUT_UNREADABLE`. */
export async function openParquetTable(path: string): Promise<ParquetTable> {
  const { file, metadata } = await readable(path, async () => {
    const opened = await asyncBufferFromFile(path);
    return { file: opened, metadata: await parquetMetadataAsync(opened) };
  });
  async function* read(columns: readonly string[]): AsyncIterable<readonly TableRow[]> {
    let rowStart = 0;
    for (const rowEnd of lotEnds(metadata)) {
      const options = {
        file,
        metadata,
        compressors,
        columns: [...columns],
        rowStart,
        rowEnd,
        useOffsetIndex: true,
      };
      const objects = await readable(path, () => parquetReadObjects(options));
      const first = rowStart + 1;
      yield objects.map((object, at) => ({
        number: first + at,
        cells: columns.map((column) => object[column] as unknown),
      }));
      rowStart = rowEnd;
    }
  }
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  return { columns, rows: Number(metadata.num_rows), read };
}

/** No lot goes over the end of a row group, whose columns would be opened twice. */
function* lotEnds(metadata: FileMetaData): Iterable<number> {
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    while (start < end) {
      start = Math.min(start + LOT_ROWS, end);
      yield start;
    }
  }
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Failure('INPUT_UNREADABLE', `${path} is not a whole Parquet file`, { cause: error });
  }
}
