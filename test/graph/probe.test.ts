import { expect, it } from 'vitest';
import { probe } from '../../src/graph/probe.js';
import { freePort } from '../../src/local-neo4j/free-port.js';

it('says that nothing answers where nothing listens', async () => {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  expect(await probe({ uri, user: 'neo4j', password: 'any', database: 'neo4j' })).toEqual({
    state: 'unreachable',
  });
});
