import { type Line, LineSplitter } from '../ingest/lines.js';

/** The records in the value of a message: one, usually, without a line break; several lines are taken too. */
export function messageLines(value: Buffer | undefined): readonly Line[] {
  // A message without a value says that its key is gone, which means nothing here.
  if (!value) return [];
  const splitter = new LineSplitter();
  return [...splitter.push(value), ...splitter.end()];
}
