const SIDE_BY_SIDE = ['domain', 'graph', 'config'];
/** What changes something records it in the same transaction. */
const RECORDING = [...SIDE_BY_SIDE, 'audit'];
const BEHIND_THE_API = [...RECORDING, 'runs', 'detection', 'rings', 'accounts', 'identifiers', 'cases'];

/**
 * Which rooms of `src` a room may import besides itself. Rooms that stand side by side know nothing of each other;
 * what two of them need belongs in `domain` or `graph`, or is joined in `cli`. A detection run stands above the two
 * that it needs (and what is asked of an account or an identifier is often its rings): it has shared prompts promoted first, and stores what it found as a run.
 */
export const ROOM_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  config: ['domain'],
  log: ['domain'],
  generate: ['domain'],
  evaluation: ['domain'],
  fingerprint: ['domain'],
  graph: ['domain'],
  'local-neo4j': SIDE_BY_SIDE,
  ingest: SIDE_BY_SIDE,
  kafka: [...SIDE_BY_SIDE, 'ingest'],
  // A run that comes to show has cases follow it in the same transaction.
  runs: [...RECORDING, 'cases'],
  detection: [...RECORDING, 'ingest', 'runs'],
  rings: [...SIDE_BY_SIDE, 'evaluation'],
  accounts: [...SIDE_BY_SIDE, 'rings'],
  identifiers: [...SIDE_BY_SIDE, 'rings'],
  audit: SIDE_BY_SIDE,
  access: RECORDING,
  cases: RECORDING,
  webhooks: SIDE_BY_SIDE,
  retention: [...RECORDING, 'ingest'],
  api: BEHIND_THE_API,
  exports: [...BEHIND_THE_API, 'api'],
  http: [...BEHIND_THE_API, 'access', 'ingest', 'api'],
  cli: [
    ...BEHIND_THE_API,
    'log',
    'access',
    'ingest',
    'retention',
    'webhooks',
    'kafka',
    'local-neo4j',
    'generate',
    'evaluation',
    'fingerprint',
    'api',
    'exports',
    'http',
  ],
  main: ['domain', 'config', 'log', 'cli'],
};

/** The room of a file below `src`: its folder, or its own name for a file that lies in none. */
export function roomOf(path: string): string {
  return path.split('/')[1]!.replace(/\.ts$/, '');
}
