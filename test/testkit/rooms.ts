const SIDE_BY_SIDE = ['domain', 'graph', 'config'];

/**
 * Which rooms of `src` a room may import besides itself. Rooms that stand side by side know nothing of each other;
 * what two of them need belongs in `domain` or `graph`, or is joined in `cli`.
 */
export const ROOM_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  config: ['domain'],
  log: ['domain'],
  generate: ['domain'],
  evaluation: ['domain'],
  fingerprint: ['domain'],
  graph: ['domain'],
  ingest: SIDE_BY_SIDE,
  detection: SIDE_BY_SIDE,
  rings: SIDE_BY_SIDE,
  accounts: SIDE_BY_SIDE,
  cases: SIDE_BY_SIDE,
  'local-neo4j': SIDE_BY_SIDE,
  api: ['domain', 'graph', 'detection', 'rings', 'accounts', 'cases'],
  http: ['domain', 'graph', 'config', 'ingest', 'detection', 'rings', 'accounts', 'cases', 'api'],
  cli: [
    'domain',
    'graph',
    'config',
    'log',
    'ingest',
    'detection',
    'rings',
    'accounts',
    'cases',
    'local-neo4j',
    'generate',
    'evaluation',
    'fingerprint',
    'api',
    'http',
  ],
  main: ['domain', 'config', 'log', 'cli'],
};

/** The room of a file below `src`: its folder, or its own name for a file that lies in none. */
export function roomOf(path: string): string {
  return path.split('/')[1]!.replace(/\.ts$/, '');
}
