import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { Failure } from '../domain/failure.js';

const tracer = trace.getTracer('ringtrace');

/**
 * Runs the work of a statement or transaction in a span of its name. Nothing is recorded unless the process was started
 * with an OpenTelemetry SDK. A span holds names and codes, never values.
 */
export function inStatementSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  const attributes = { 'db.system.name': 'neo4j', 'db.query.summary': name };
  return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Failure) span.setAttribute('error.type', error.code);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
