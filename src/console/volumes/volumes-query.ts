import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { VolumesQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import type { VolumesSearch } from './volumes-search.js';

/** As many as the API gives at once. What lies beyond took less than each of these. */
const MOST_RINGS = 100;

const VOLUMES = graphql(`
  query Volumes($first: Int!, $filter: RingFilter, $from: Date, $to: Date) {
    rings(first: $first, filter: $filter, orderBy: EXCHANGES) {
      totalCount
      nodes {
        ringId
        reading
        accountCount
        run {
          sequence
          finishedAt
          watermark
          asOf
        }
        volume(from: $from, to: $to) {
          exchanges
          byModel {
            model
            exchanges
            inputTokens
            outputTokens
          }
          byCapability {
            capability
            exchanges
            inputTokens
            outputTokens
          }
        }
        volumeSeries(from: $from, to: $to, granularity: DAY) {
          at
          exchanges
        }
      }
    }
  }
`);

export type VolumeRing = VolumesQuery['rings']['nodes'][number];

/** What the groups with most exchanges took, day by day and in parts. */
export function volumesQuery({ readings, from, to }: VolumesSearch) {
  return queryOptions({
    queryKey: ['volumes', readings, from, to],
    queryFn: async ({ signal }) => {
      const filter = readings === undefined ? null : { readings };
      const variables = { first: MOST_RINGS, filter, from: from ?? null, to: to ?? null };
      return (await ask(VOLUMES, variables, signal)).rings;
    },
    placeholderData: keepPreviousData,
  });
}
