import { graphql } from '#graphql/gql';
import type { SearchQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';
import { type Page, ROWS_A_PAGE } from '../elements/use-pages.js';

const SEARCH = graphql(`
  query Search($text: String!, $first: Int!, $after: String) {
    search(text: $text, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        reason
        found {
          __typename
          ... on Account {
            accountId
            createdAt
            country
          }
          ... on Identifier {
            kind
            value
            degree
          }
          ... on Ring {
            ringId
            reading
            accountCount
          }
          ... on DetectionRun {
            sequence
            state
            startedAt
          }
        }
      }
    }
  }
`);

export type Hit = SearchQuery['search']['nodes'][number];
export type Found = Hit['found'];

/** What a pasted text names. */
export function searchPage(text: string) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<Hit>> =>
    (await ask(SEARCH, { text, first: ROWS_A_PAGE, after }, signal)).search;
}
