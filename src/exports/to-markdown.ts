import type { Block, Document, Inline, Text } from './document.js';

/** A document as GitHub-flavoured Markdown that ends with a line feed. */
export function toMarkdown({ title, blocks }: Document): string {
  const first: Block = { kind: 'heading', level: 1, text: title };
  return `${[first, ...blocks].map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return ofText(block.text);
    case 'list':
      return block.items.map((item) => `- ${ofText(item)}`).join('\n');
    case 'table':
      return [
        row(block.columns.map(escaped)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(ofText))),
      ].join('\n');
    case 'code': {
      const fence = fenceFor(block.text, '```');
      return `${fence}\n${block.text}\n${fence}`;
    }
  }
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function ofText(text: Text): string {
  return text.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline);
  if ('cited' in inline) return `${escaped(inline.cited)} \\[${inline.place}\\]`;
  if ('target' in inline) return String(inline.target);
  // A bar would end the cell of a table even in code, and a backtick would end the code.
  return /[`|\n]/.test(inline.code) ? escaped(inline.code) : `\`${inline.code}\``;
}

/** Markdown takes a backslash before any of its signs; a line break in a text is a space. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&#]/g, '\\$&').replace(/\s*[\r\n]\s*/g, ' ');
}

/** A fence that the text does not hold. */
function fenceFor(text: string, fence: string): string {
  return text.includes(fence) ? fenceFor(text, `${fence}\``) : fence;
}
