/** A piece of running text. `cited`: a figure with its place in the list of sources. `target`: where such a place is. */
export type Inline =
  | string
  | { readonly cited: string; readonly place: number }
  | { readonly target: number }
  | { readonly code: string };

export type Text = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

/** A text for people, before it is Markdown or HTML. Holds plain text only: whoever renders it escapes it. */
export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

export function paragraph(...text: Text): Block {
  return { kind: 'paragraph', text };
}

export function list(...items: readonly (string | Text)[]): Block {
  return { kind: 'list', items: items.map((item) => (typeof item === 'string' ? [item] : item)) };
}

/** A table whose cells are one piece of text each. */
export function table(columns: readonly string[], rows: readonly (readonly Inline[])[]): Block {
  return { kind: 'table', columns, rows: rows.map((row) => row.map((cell) => [cell])) };
}
