import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { SharedValueEdge } from '../../src/evaluation/baselines/shared-value-edge.js';

/** Labelled records as edges: each column is an identifier kind, each value of it an identifier. */
export interface LinkageSet {
  readonly name: string;
  readonly edges: readonly SharedValueEdge[];
  /** The true person or organisation of each record, by record index. */
  readonly entities: readonly string[];
}

interface LinkageRecord {
  readonly entity: string;
  readonly values: readonly (readonly [kind: string, value: string])[];
}

type CsvRow = Readonly<Record<string, string>>;

export function febrl(): LinkageSet {
  const bytes = gunzipSync(readFileSync(dataFile('record-linkage/febrl_dataset3.csv.gz')));
  const records = csvRows(bytes).map(({ rec_id, ...columns }) => ({
    entity: /\d+/.exec(rec_id!)![0],
    values: Object.entries(columns),
  }));
  return toSet('febrl dataset 3', records);
}

export function splink(): LinkageSet {
  const rows = csvRows(readFileSync(dataFile('record-linkage/splink_fake_1000.csv')));
  const records = rows.map(({ unique_id: _, cluster, ...columns }) => ({
    entity: cluster!,
    values: Object.entries(columns),
  }));
  return toSet('splink fake 1000', records);
}

interface SenzingRecord {
  readonly DATA_SOURCE: string;
  readonly RECORD_ID: string;
  readonly FEATURES: readonly CsvRow[];
}

export function senzing(): LinkageSet {
  const key = csvRows(readFileSync(dataFile('senzing-truthset/actual_truthset_key.csv')));
  const entityOf = new Map(key.map((row) => [`${row.DATA_SOURCE}|${row.RECORD_ID}`, row.CLUSTER_ID!]));
  const records = ['customers', 'reference', 'watchlist'].flatMap((source) => {
    const lines = readFileSync(dataFile(`senzing-truthset/${source}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    return lines.map((line) => {
      const record = JSON.parse(line) as SenzingRecord;
      const values = record.FEATURES.flatMap((feature) => Object.entries(feature)).filter(([kind]) =>
        IDENTIFYING.test(kind),
      );
      return { entity: entityOf.get(`${record.DATA_SOURCE}|${record.RECORD_ID}`)!, values };
    });
  });
  return toSet('senzing truth set', records);
}

/** Attributes that name someone; types, countries and relations to others do not. */
const IDENTIFYING =
  /^(NAME_(LAST|FIRST|FULL|ORG)|DATE_OF_BIRTH|ADDR_(LINE1|FULL|POSTAL_CODE)|PHONE_NUMBER|EMAIL_ADDRESS|\w+_NUMBER|EMPLOYER)$/;

function dataFile(path: string): URL {
  return new URL(`../data/${path}`, import.meta.url);
}

function csvRows(bytes: Buffer): readonly CsvRow[] {
  return parse<CsvRow>(bytes, { columns: true, trim: true, bom: true });
}

function toSet(name: string, records: readonly LinkageRecord[]): LinkageSet {
  const indexes = new Map<string, number>();
  const edges = records.flatMap(({ values }, account) =>
    values.flatMap(([kind, text]) => {
      const plain = text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
      if (plain === '') return [];
      const key = `${kind}|${plain}`;
      const value = indexes.get(key) ?? indexes.size;
      indexes.set(key, value);
      return [{ account, value, kind }];
    }),
  );
  return { name, edges, entities: records.map(({ entity }) => entity) };
}
