import { LOOPBACK } from './free-port.js';

export interface ServerSettings {
  readonly port: number;
  readonly pageCache: string;
}

/**
 * The text of `neo4j.conf`: Bolt alone, on the loopback address. Queries are not logged, since their parameters are
 * data. Log files are not preallocated, which would take half a gigabyte of an empty database.
 * It holds no path, since Neo4j cannot read one with a letter outside ASCII here.
 */
export function serverSettings({ port, pageCache }: ServerSettings): string {
  const settings = {
    'server.default_listen_address': LOOPBACK,
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `${LOOPBACK}:${port}`,
    'server.bolt.advertised_address': `${LOOPBACK}:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': pageCache,
    'dbms.security.procedures.unrestricted': 'gds.*',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'dbms.usage_report.enabled': 'false',
    'db.logs.query.enabled': 'OFF',
    'db.tx_log.preallocate': 'false',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
