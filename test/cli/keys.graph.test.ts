import { expect, inject, it } from 'vitest';
import { freshGraph } from '../testkit/fresh-graph.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';

const connection = inject('connection');
freshGraph(connection);
const keys = (...args: string[]) => runCli(['keys', ...args], databaseSettings(connection));

it('makes, lists, rotates and revokes keys', async () => {
  const made = await keys('create', '--role', 'ingest', '--name', 'the meter', '--days', '30');
  expect(made.code).toBe(0);
  const prefix = /^rt_([\da-f]{12})_[\w-]{43}\n$/.exec(made.stdout)![1]!;
  expect(made.stderr).toBe(
    `This is the key ${prefix}. Keep it now: it is shown this once and stored nowhere\n`,
  );

  const rotated = await keys('rotate', prefix, '--old-hours', '0');
  const next = /^rt_([\da-f]{12})_/.exec(rotated.stdout)![1]!;
  expect((await keys('revoke', next)).code).toBe(0);

  const { stdout } = await keys('list', '--json');
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;
  expect(JSON.parse(stdout)).toEqual([
    {
      prefix,
      name: 'the meter',
      role: 'ingest',
      state: 'expired',
      createdAt: time,
      expiresAt: time,
      revokedAt: null,
      lastUsedAt: null,
      replacedBy: next,
    },
    {
      prefix: next,
      name: 'the meter',
      role: 'ingest',
      state: 'revoked',
      createdAt: time,
      expiresAt: null,
      revokedAt: time,
      lastUsedAt: null,
      replacedBy: null,
    },
  ]);
  expect((await keys('list')).stdout.split('\n')[0]).toContain(`${prefix}\tingest\texpired\t`);
});

it('refuses roles that do not exist and keys that do not', async () => {
  expect(await keys('create', '--role', 'king', '--name', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Roles are viewer, analyst, approver, ingest, admin.') as string,
  });
  expect(await keys('revoke', 'nothing')).toMatchObject({
    code: 2,
    stderr: 'No API key has this prefix: `ringtrace keys list` shows them\n',
  });
});
