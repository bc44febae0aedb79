import { expect, it } from 'vitest';
import { readEnginePins } from '../../src/local-neo4j/engine-pins.js';

it('reads the versions from the Maven project', () => {
  expect(readEnginePins()).toEqual({ neo4j: '5.26.30', gds: '2.13.9' });
});

it('does not go on without a version', () => {
  expect(() => readEnginePins('<project/>')).toThrow('neo4j.version is missing in pom.xml');
});
