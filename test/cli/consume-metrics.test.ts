import { expect, it } from 'vitest';
import { createConsumeMetrics, serveMetrics } from '../../src/cli/consume-metrics.js';
import { freePort } from '../../src/local-neo4j/free-port.js';

it('the metrics of a worker say what became of records, and the lag of the partitions it has now', async () => {
  const metrics = createConsumeMetrics();
  metrics.taken({
    accepted: 7,
    duplicates: 2,
    forgotten: 3,
    rejectedCount: 1,
    rejectedByCode: { invalid_json: 1 },
  });
  metrics.lagRead([{ partition: 0, offset: 4, lag: 3 }]);
  metrics.lagRead([{ partition: 1, offset: 9, lag: 11 }]);
  const port = await freePort();
  const end = await serveMetrics(metrics.registry, port);
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const own = (await answer.text()).split('\n').filter((line) => line.startsWith('ringtrace_'));
    expect(own).toEqual([
      'ringtrace_kafka_records_total{outcome="accepted"} 7',
      'ringtrace_kafka_records_total{outcome="duplicate"} 2',
      'ringtrace_kafka_records_total{outcome="forgotten"} 3',
      'ringtrace_kafka_rejected_total{code="invalid_json"} 1',
      'ringtrace_kafka_lag{partition="1"} 11',
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    await expect(serveMetrics(metrics.registry, port)).rejects.toMatchObject({ code: 'CONFIGURATION' });
  } finally {
    end();
  }
});
