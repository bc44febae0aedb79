import { context, propagation, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { fastify, type InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { inStatementSpan } from '../../src/graph/statement-span.js';
import { traceRequests } from '../../src/http/request-spans.js';

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const server = fastify();

beforeAll(async () => {
  // As an SDK that is loaded before the program does.
  provider.register();
  traceRequests(server);
  server.post('/ask/:id', async () => inStatementSpan('ring/page', async () => ({ answered: true })));
  server.get('/fail', async () =>
    inStatementSpan('ring/count', () => Promise.reject(new Failure('TIMEOUT', 'It took too long'))),
  );
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await provider.shutdown();
  trace.disable();
  context.disable();
  propagation.disable();
});

async function spansOf(ask: InjectOptions): Promise<readonly ReadableSpan[]> {
  exporter.reset();
  await server.inject(ask);
  await expect.poll(() => exporter.getFinishedSpans().length).toBe(2);
  return exporter.getFinishedSpans();
}

it('a statement is a span within that of its request, which goes on from that of the caller', async () => {
  const [statement, request] = await spansOf({
    method: 'POST',
    url: '/ask/acct_1',
    headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    payload: { query: 'secret' },
  });
  expect(request!.name).toBe('POST /ask/:id');
  expect(request!.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(request!.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(request!.attributes).toEqual({
    'http.request.method': 'POST',
    'http.route': '/ask/:id',
    'http.response.status_code': 200,
  });
  expect(statement!.name).toBe('ring/page');
  expect(statement!.parentSpanContext?.spanId).toBe(request!.spanContext().spanId);
  expect(statement!.attributes).toEqual({ 'db.system.name': 'neo4j', 'db.query.summary': 'ring/page' });
});

it('a failure is told by its code alone', async () => {
  const [statement, request] = await spansOf({ method: 'GET', url: '/fail' });
  expect(statement!.attributes).toMatchObject({ 'error.type': 'TIMEOUT' });
  expect(statement!.events).toEqual([]);
  expect([statement!.status, request!.status]).toEqual([{ code: 2 }, { code: 2 }]);
});
