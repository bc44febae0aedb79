import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import type { DatabaseLayout } from './database-layout.js';
import type { EngineMemory } from './engine-memory.js';
import { type EngineState, writeEngineState } from './engine-state.js';
import { LOOPBACK } from './free-port.js';
import type { JarsLayout } from './jars-layout.js';
import { JAVA_OPTIONS } from './java-options.js';
import { serverSettings } from './server-settings.js';
import type { ToolEnvironment } from './tool-environment.js';

export interface Launch {
  readonly java: string;
  readonly jars: JarsLayout;
  readonly layout: DatabaseLayout;
  readonly memory: EngineMemory;
  readonly environment: ToolEnvironment;
  readonly port: number;
}

/** Starts the server as a process of its own, which outlives this one, and notes it down. Does not wait for it. */
export async function launchServer(launch: Launch): Promise<EngineState> {
  const { java, jars, layout, memory, environment, port } = launch;
  await writeFile(layout.settingsFile, serverSettings({ port, pageCache: memory.pageCache }), {
    mode: 0o600,
  });
  await rm(layout.plugins, { recursive: true, force: true });
  await symlink(jars.plugins, layout.plugins);
  const instance = randomUUID();
  const output = openSync(layout.consoleLog, 'w', 0o600);
  const child = spawn(
    java,
    [
      `-Xmx${memory.heap}`,
      '-XX:+UseG1GC',
      '-XX:+ExitOnOutOfMemoryError',
      ...JAVA_OPTIONS,
      `-Dringtrace.instance=${instance}`,
      '-cp',
      jars.classPath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${layout.directory}`,
      `--config-dir=${layout.conf}`,
    ],
    { detached: true, env: environment, cwd: layout.directory, stdio: ['ignore', output, output] },
  );
  closeSync(output);
  await once(child, 'spawn');
  child.unref();
  const state: EngineState = {
    pid: child.pid ?? 0,
    uri: `bolt://${LOOPBACK}:${port}`,
    instance,
    startedAt: new Date().toISOString(),
  };
  await writeEngineState(layout, state);
  return state;
}
