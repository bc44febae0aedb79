import { mkdir, rm, stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { databaseLayout } from '../../src/local-neo4j/database-layout.js';
import { ensurePassword, readPassword } from '../../src/local-neo4j/password.js';
import { temporaryDirectory } from './temporary-directory.js';

async function emptyLayout() {
  const layout = databaseLayout(await temporaryDirectory());
  await mkdir(layout.directory);
  return layout;
}

it('makes a password once, for the eyes of the user alone', async () => {
  const layout = await emptyLayout();
  const password = await ensurePassword(layout);
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(await ensurePassword(layout)).toBe(password);
  expect(readPassword(layout)).toBe(password);
  expect((await stat(layout.passwordFile)).mode & 0o777).toBe(0o600);
});

it('makes another one for another database', async () => {
  expect(await ensurePassword(await emptyLayout())).not.toBe(await ensurePassword(await emptyLayout()));
});

it('does not make a new one for a database that has one', async () => {
  const layout = await emptyLayout();
  await ensurePassword(layout);
  await mkdir(layout.systemDatabase, { recursive: true });
  await rm(layout.passwordFile);
  await expect(ensurePassword(layout)).rejects.toMatchObject({ code: 'CONFIGURATION' });
});
