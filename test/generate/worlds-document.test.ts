import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { BACKGROUND } from '../../src/generate/populations/registry.js';
import { WORLDS } from '../../src/generate/worlds/registry.js';

it('the document tells of every world and every population', async () => {
  const text = await readFile('docs/worlds.md', 'utf8');
  const names = [...WORLDS.map(({ name }) => name), ...BACKGROUND.map(({ kind }) => kind)];
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
