import { isObject } from './is-object.js';
import type { Tool } from './prompt.js';

/** Levels of a schema that are read; deeper ones no longer tell tools apart. */
const DEPTH_LIMIT = 6;

/**
 * Name and arguments of a tool as sorted words, such as `search(limit:integer,query:string)` in parts. Descriptions,
 * defaults and the order of things are left out: they are what an operator rewords.
 */
export function toolShape(tool: Tool): readonly string[] {
  const words: string[] = [];
  collect(tool.schema, '', DEPTH_LIMIT, words);
  return [tool.name.toLowerCase(), ...words.sort()];
}

function collect(schema: unknown, path: string, depth: number, words: string[]): void {
  if (!isObject(schema) || depth === 0) return;
  if (isObject(schema.properties)) {
    for (const [name, property] of Object.entries(schema.properties)) {
      const below = `${path}.${name.toLowerCase()}`;
      words.push(`${below}:${isObject(property) ? String(property.type) : ''}`);
      collect(property, below, depth - 1, words);
    }
  }
  if (schema.items !== undefined) collect(schema.items, `${path}[]`, depth - 1, words);
}
