import type { Logger } from 'pino';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { WebhookConfig } from '../config.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { DeliveryOutcome } from '../webhooks/deliver-due.js';
import { runDeliverer } from '../webhooks/deliverer.js';
import { waitingEvents } from '../webhooks/waiting-events.js';

/** The delivery of a server. */
export interface WebhookDelivery {
  readonly addMetrics: (registry: Registry) => void;
  /** Delivers until the signal; resolves then. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** A scrape must not wait for a database that hangs. */
const SCRAPE_TIMEOUT_MS = 3_000;

/** Delivery with what it does in the log and the metrics; `undefined` when no receiver is set. */
export function webhookDelivery(
  config: WebhookConfig | undefined,
  { graph, logger, clock }: { readonly graph: Graph; readonly logger: Logger; readonly clock: Clock },
): WebhookDelivery | undefined {
  if (!config) return undefined;
  const attempts = new Counter({
    name: 'ringtrace_webhook_attempts_total',
    help: 'Attempts of this server to deliver an event, by outcome; dead: given up after too many days',
    labelNames: ['outcome'],
    registers: [],
  });
  const onOutcome = ({ event, attempt, dead }: DeliveryOutcome) => {
    attempts.inc({ outcome: dead ? 'dead' : attempt.outcome });
    if (attempt.outcome === 'delivered') return;
    const status = attempt.outcome === 'refused' ? { status: attempt.status } : {};
    const said = { ...event, outcome: attempt.outcome, ...status };
    if (dead) logger.error(said, 'a webhook was given up: what it told is in the lineage of the ring');
    else logger.warn(said, 'a webhook was not delivered; it is tried again');
  };
  return {
    addMetrics: (registry) => {
      registry.registerMetric(attempts);
      new Gauge({
        name: 'ringtrace_webhook_waiting_events',
        help: 'Events that wait to be delivered, over all servers',
        registers: [registry],
        async collect() {
          const waiting = await read(graph);
          this.set(waiting?.events ?? Number.NaN);
        },
      });
      new Gauge({
        name: 'ringtrace_webhook_oldest_event_age_seconds',
        help: 'Time since the oldest event that waits came about; 0 when none waits',
        registers: [registry],
        async collect() {
          const waiting = await read(graph);
          const age = waiting?.oldestAt === undefined ? 0 : (clock() - waiting.oldestAt) / 1000;
          this.set(waiting ? age : Number.NaN);
        },
      });
    },
    run: (signal) =>
      runDeliverer(graph, {
        endpoint: config,
        days: config.days,
        clock,
        signal,
        onOutcome,
        onFailure: (err) => logger.error({ err }, 'webhooks cannot be delivered now; it is tried again'),
      }),
  };
}

function read(graph: Graph) {
  return waitingEvents(graph, { timeoutMs: SCRAPE_TIMEOUT_MS }).catch(() => undefined);
}
