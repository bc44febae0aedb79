/** Who speaks in a turn. A system prompt given as a message is no turn: it stands in `system`. */
export type Role = 'user' | 'assistant' | 'tool';

export interface Turn {
  readonly role: Role;
  readonly text: string;
}

/** What a tool is called and which arguments it takes; its description is prose and left out. */
export interface Tool {
  readonly name: string;
  /** JSON Schema of the arguments, as it came. */
  readonly schema: unknown;
}

/** One request to a model, in the form that fingerprints are taken of. */
export interface Prompt {
  readonly system: string;
  readonly turns: readonly Turn[];
  readonly tools: readonly Tool[];
}

/** A prompt of plain text: one turn of a user. */
export function plainPrompt(text: string): Prompt {
  return { system: '', turns: [{ role: 'user', text }], tools: [] };
}
