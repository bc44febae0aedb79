import DataLoader from 'dataloader';
import { groupBy } from '../domain/group-by.js';

/** Loads `key` under `args`; what is asked for at once with the same arguments becomes one call. */
export type GroupedLoad<K, A, V> = (key: K, args: A) => Promise<V>;

/** `load` answers in the order of its keys. */
export function groupedLoader<K, A, V>(
  load: (keys: readonly K[], args: A) => Promise<readonly V[]>,
): GroupedLoad<K, A, V> {
  interface Request {
    readonly key: K;
    readonly args: A;
  }
  const loader = new DataLoader<Request, V, string>(
    async (requests) => {
      const answers = new Map<Request, V | Error>();
      const groups = groupBy(requests, ({ args }) => JSON.stringify(args));
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const found = await settled(
            load(
              group.map(({ key }) => key),
              group[0]!.args,
            ),
          );
          group.forEach((request, place) => {
            answers.set(request, found instanceof Error ? found : found[place]!);
          });
        }),
      );
      return requests.map((request) => answers.get(request)!);
    },
    { cacheKeyFn: ({ key, args }) => JSON.stringify([key, args]) },
  );
  return (key, args) => loader.load({ key, args });
}

/** A loader over a function that answers with a map; `undefined` for what is missing. */
export function mapLoader<V>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): DataLoader<string, V | undefined> {
  return new DataLoader(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key));
  });
}

async function settled<T>(promise: Promise<T>): Promise<T | Error> {
  try {
    return await promise;
  } catch (error) {
    return error instanceof Error ? error : new Error('A load failed', { cause: error });
  }
}
