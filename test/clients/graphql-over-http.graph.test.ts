import { auditServer } from 'graphql-http';
import { expect, inject, it } from 'vitest';
import { openGraph } from '../../src/graph/graph.js';
import { openListeningApi } from '../testkit/listening-api.js';

it('passes every audit of GraphQL over HTTP that a server must pass', async () => {
  const graph = openGraph(inject('connection'));
  const api = await openListeningApi(graph);
  const results = await auditServer({
    url: `${api.url}/graphql`,
    fetchFn: (url: string, request: RequestInit = {}) =>
      fetch(url, {
        ...request,
        headers: { ...request.headers, authorization: api.headers.authorization },
      }),
  });
  await api.close();
  await graph.close();
  expect(results.length).toBeGreaterThan(50);
  const failed = results.flatMap((result) =>
    result.status === 'error' ? [`${result.id} ${result.name}: ${result.reason}`] : [],
  );
  expect(failed).toEqual([]);
});
