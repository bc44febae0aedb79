import { totalmem } from 'node:os';

/** Memory of the server, in the notation of Java: `512m`, `2g`. */
export interface EngineMemory {
  readonly heap: string;
  readonly pageCache: string;
}

const MEBIBYTE = 1024 * 1024;

/** The memory this process may count on, in bytes: of the machine, or of the container when that is less. */
export function machineMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/**
 * Divides the memory of a machine of `bytes`; what is `wanted` wins. A quarter goes to the heap and an eighth to the
 * page cache, since the database shares the machine with Ringtrace and its user. More than 4 GiB and 2 GiB helps
 * only graphs beyond a laptop's; below 512 MiB and 128 MiB the server or a graph projection fails.
 */
export function engineMemory(
  wanted: { readonly heap?: string | undefined; readonly pageCache?: string | undefined },
  bytes: number,
): EngineMemory {
  const share = (part: number, least: number, most: number): string =>
    `${Math.min(most, Math.max(least, Math.floor(bytes / part / MEBIBYTE)))}m`;
  return {
    heap: wanted.heap ?? share(4, 512, 4096),
    pageCache: wanted.pageCache ?? share(8, 128, 2048),
  };
}
