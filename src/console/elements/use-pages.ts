import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

/** A page of any list of the API. */
export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** As many as the API gives at once. */
export const ROWS_A_PAGE = 100;

/**
 * A list read page by page. Its cursors hold on to the run that it began with, so that a run that ends meanwhile
 * neither doubles nor loses a row; hence it is never read anew under the same key. `keepsPrevious`: what another key
 * showed stays until the rows of this one are there.
 */
export function usePages<Row>(
  queryKey: readonly unknown[],
  readPage: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>,
  keepsPrevious = false,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => readPage(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes) ?? [], [data]);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return { query, rows, total: data?.pages[0]?.totalCount ?? 0, hasMore: hasNextPage, loadMore };
}
