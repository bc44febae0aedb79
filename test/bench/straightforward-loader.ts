import type { Driver } from 'neo4j-driver';
import type { ExchangeLine } from '../testkit/truth.js';

/** Events sent in one statement; between 1,000 and 5,000 the rate hardly changes. */
const EVENTS_PER_STATEMENT = 2_000;

/** What one writes first: a node and a relationship merged for everything an event names, event by event. */
const LOAD = `
UNWIND $events AS event
MERGE (account:Account {accountId: event.accountId})
MERGE (day:AccountDay {key: event.accountId + '|' + substring(event.at, 0, 10)})
ON CREATE SET day.exchanges = 1, day.inputTokens = event.inputTokens, day.outputTokens = event.outputTokens
ON MATCH SET day.exchanges = day.exchanges + 1, day.inputTokens = day.inputTokens + event.inputTokens,
             day.outputTokens = day.outputTokens + event.outputTokens
MERGE (account)-[:ACTIVE_ON]->(day)
MERGE (ip:Identifier {key: 'ip|' + event.ip})
MERGE (device:Identifier {key: 'device|' + event.deviceId})
MERGE (prompt:Identifier {key: 'promptFingerprint|' + event.promptFingerprint})
MERGE (account)-[onIp:USED]->(ip)
ON CREATE SET onIp.firstAt = event.at, onIp.lastAt = event.at, onIp.exchanges = 1
ON MATCH SET onIp.lastAt = event.at, onIp.exchanges = onIp.exchanges + 1
MERGE (account)-[onDevice:USED]->(device)
ON CREATE SET onDevice.firstAt = event.at, onDevice.lastAt = event.at, onDevice.exchanges = 1
ON MATCH SET onDevice.lastAt = event.at, onDevice.exchanges = onDevice.exchanges + 1
MERGE (account)-[withPrompt:USED]->(prompt)
ON CREATE SET withPrompt.firstAt = event.at, withPrompt.lastAt = event.at, withPrompt.exchanges = 1
ON MATCH SET withPrompt.lastAt = event.at, withPrompt.exchanges = withPrompt.exchanges + 1`;

/** Loads the events one statement after the other. Counts a repeated event twice, forgets days and hours. */
export async function loadStraightforwardly(driver: Driver, events: readonly ExchangeLine[]): Promise<void> {
  const session = driver.session();
  try {
    for (let at = 0; at < events.length; at += EVENTS_PER_STATEMENT) {
      const part = events.slice(at, at + EVENTS_PER_STATEMENT);
      await session.executeWrite((tx) => tx.run(LOAD, { events: part }));
    }
  } finally {
    await session.close();
  }
}
