import { expect, it } from 'vitest';
import { serverSettings } from '../../src/local-neo4j/server-settings.js';

it('listens with Bolt alone, on this machine alone, and tells nobody', () => {
  expect(serverSettings({ port: 7999, pageCache: '64m' }).trim().split('\n')).toEqual([
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    'server.bolt.listen_address=127.0.0.1:7999',
    'server.bolt.advertised_address=127.0.0.1:7999',
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=64m',
    'dbms.security.procedures.unrestricted=gds.*',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.usage_report.enabled=false',
    'db.logs.query.enabled=OFF',
    'db.tx_log.preallocate=false',
  ]);
});
