import type { Page } from '../domain/page.js';

/** A connection as Relay has it. `totalCount` is worked out only when asked for. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number> | number;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | undefined;
  readonly endCursor: string | undefined;
}

export function toConnection<T>(
  { items, hasNextPage, hasPreviousPage }: Page<T>,
  totalCount: Connection<T>['totalCount'],
): Connection<T> {
  return {
    edges: items.map(({ item, cursor }) => ({ cursor, node: item })),
    nodes: items.map(({ item }) => item),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: items[0]?.cursor,
      endCursor: items.at(-1)?.cursor,
    },
    totalCount,
  };
}

/** Replaces the entries of a page by what `load` finds for each; one that is gone is left out. */
export async function loadPage<K, V>(
  page: Page<K>,
  load: (item: K) => Promise<V | undefined>,
): Promise<Page<V>> {
  const found = await Promise.all(page.items.map(({ item }) => load(item)));
  const items = page.items.flatMap(({ cursor }, place) => {
    const item = found[place];
    return item === undefined ? [] : [{ cursor, item }];
  });
  return { ...page, items };
}
