import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { databaseLayout } from '../../src/local-neo4j/database-layout.js';
import { readEngineState, runningServer, writeEngineState } from '../../src/local-neo4j/engine-state.js';
import { temporaryDirectory } from './temporary-directory.js';

const state = {
  pid: 1,
  uri: 'bolt://127.0.0.1:7999',
  instance: 'b0a9ea4e-44a3-4d3c-8a43-6b0f5c3f2a10',
  startedAt: '2026-05-01T00:00:00.000Z',
};

async function emptyLayout() {
  const layout = databaseLayout(await temporaryDirectory());
  await mkdir(layout.run, { recursive: true });
  return layout;
}

async function sleeper(argument: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', argument]);
  onTestFinished(() => void child.kill());
  await once(child, 'spawn');
  return child.pid ?? 0;
}

it('reads what it wrote', async () => {
  const layout = await emptyLayout();
  await writeEngineState(layout, state);
  expect(readEngineState(layout)).toEqual(state);
});

it.each(['', '{"pid":', '{}', '{"pid":1,"uri":"no uri","instance":"a","startedAt":"b"}', 'null'])(
  'takes a damaged file for none: %s',
  async (text) => {
    const layout = await emptyLayout();
    await writeFile(layout.stateFile, text);
    expect(readEngineState(layout)).toBeUndefined();
  },
);

it('knows its server by what stands on the command line', async () => {
  const layout = await emptyLayout();
  const running = { ...state, pid: await sleeper(`-Dringtrace.instance=${state.instance}`) };
  await writeEngineState(layout, running);
  // A process that has just been started shows its parent's command line until it runs its own program.
  await expect.poll(() => runningServer(layout), { timeout: 10_000 }).toEqual(running);
});

it('is not deceived by another program that got the same process number', async () => {
  const layout = await emptyLayout();
  await writeEngineState(layout, { ...state, pid: await sleeper('somebody-else') });
  expect(runningServer(layout)).toBeUndefined();
});

it('knows that a process has ended', async () => {
  const layout = await emptyLayout();
  await writeEngineState(layout, { ...state, pid: spawnSync('true').pid });
  expect(runningServer(layout)).toBeUndefined();
});
