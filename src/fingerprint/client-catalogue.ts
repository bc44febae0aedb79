import { Failure } from '../domain/failure.js';
import { isObject } from './is-object.js';
import { maskedText } from './normalise.js';
import { shinglesOf } from './shingles.js';

/** A prompt that a client, framework or public collection sends for everybody. */
export interface ClientPrompt {
  readonly written: string;
  /** What is written, with its values masked. */
  readonly text: string;
  readonly shingles: ReadonlySet<string>;
  /** Least Dice similarity, 0 to 1, of a passage that counts as this prompt. */
  readonly threshold: number;
  /** Names of the tools, in lower case, that the client sends along. */
  readonly tools: ReadonlySet<string>;
}

/** Known client prompts, and where each long piece of theirs occurs. */
export interface ClientCatalogue {
  readonly version: string;
  readonly prompts: readonly ClientPrompt[];
  readonly pieces: ReadonlyMap<string, readonly Occurrence[]>;
}

interface Occurrence {
  readonly prompt: number;
  readonly offset: number;
}

/** Characters in a row, about three words, that unrelated texts rarely share; passages are cut out in pieces of this length. */
export const PIECE_LENGTH = 16;

/** Where in a text known pieces are first looked for: a passage of a piece and a stride cannot slip through. */
export const STRIDE = 8;
const LEAST_LENGTH = PIECE_LENGTH + STRIDE;

/** The Dice similarity by which relays themselves tell an official prompt, so that what passes there is stripped here. */
const DEFAULT_THRESHOLD = 0.5;

export const EMPTY_CATALOGUE: ClientCatalogue = { version: 'none', prompts: [], pieces: new Map() };

/** Reads a catalogue file: see `docs/fingerprints.md`. Throws CONFIGURATION that names the entry by its place. */
export function parseCatalogue(json: string): ClientCatalogue {
  const prompts: ClientPrompt[] = [];
  const { version, entries } = parsed(json);
  for (const [index, entry] of entries.entries()) prompts.push(readEntry(entry, index + 1));
  return { version, prompts, pieces: piecesOf(prompts) };
}

function parsed(json: string): { readonly version: string; readonly entries: readonly unknown[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw invalid('it is not JSON');
  }
  if (!isObject(value) || typeof value.version !== 'string' || !Array.isArray(value.entries))
    throw invalid('it is not of the form {"version":"…","entries":[…]}');
  return { version: value.version, entries: value.entries };
}

function readEntry(entry: unknown, place: number): ClientPrompt {
  if (!isObject(entry) || typeof entry.id !== 'string' || typeof entry.text !== 'string')
    throw invalid(`entry ${place} needs an id and a text`);
  const { threshold = DEFAULT_THRESHOLD, tools = [] } = entry;
  if (typeof threshold !== 'number' || !(threshold > 0 && threshold <= 1))
    throw invalid(`the threshold of entry ${place} must be above 0 and at most 1`);
  if (!Array.isArray(tools)) throw invalid(`the tools of entry ${place} must be a list of names`);
  const text = maskedText(entry.text);
  if (text.length < LEAST_LENGTH)
    throw invalid(`the text of entry ${place} is under ${LEAST_LENGTH} characters`);
  const names = new Set(tools.map((name) => String(name).toLowerCase()));
  return { written: entry.text, text, shingles: shinglesOf(text), threshold, tools: names };
}

function piecesOf(prompts: readonly ClientPrompt[]): ReadonlyMap<string, readonly Occurrence[]> {
  const pieces = new Map<string, Occurrence[]>();
  for (const [prompt, { text }] of prompts.entries()) {
    for (let offset = 0; offset + PIECE_LENGTH <= text.length; offset++) {
      const piece = text.slice(offset, offset + PIECE_LENGTH);
      const known = pieces.get(piece);
      if (known) known.push({ prompt, offset });
      else pieces.set(piece, [{ prompt, offset }]);
    }
  }
  return pieces;
}

function invalid(reason: string): Failure {
  return new Failure('CONFIGURATION', `The catalogue cannot be used: ${reason}`);
}
