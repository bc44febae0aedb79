import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logSize, logTail } from '../../src/local-neo4j/log-tail.js';
import { temporaryDirectory } from './temporary-directory.js';

it('shows what was written since, without stack frames and secrets', async () => {
  const log = join(await temporaryDirectory(), 'neo4j.log');
  await writeFile(log, 'INFO an earlier start\n');
  const from = logSize(log);
  const since = [
    'ERROR Failed to start, password hunter2',
    'Caused by: java.io.IOException: no space left',
    '\tat java.base/java.io.File.write(File.java:1)',
    '\t... 12 more',
  ];
  await writeFile(log, `${since.join('\n')}\n`, { flag: 'a' });
  expect(logTail(log, from, 'hunter2')).toBe(
    'ERROR Failed to start, password ***\nCaused by: java.io.IOException: no space left',
  );
});

it('shows the last twelve lines of a long log', async () => {
  const log = join(await temporaryDirectory(), 'neo4j.log');
  const lines = Array.from({ length: 5_000 }, (_, index) => `INFO line ${index} of a log that is long`);
  await writeFile(log, lines.join('\n'));
  expect(logTail(log, 0, 'hunter2')).toBe(lines.slice(-12).join('\n'));
});

it('shows nothing of a log that is not there', async () => {
  expect(logTail(join(await temporaryDirectory(), 'none.log'), 0, 'hunter2')).toBe('');
});
