import type { Block, Document, Inline, Text } from './document.js';

/** Prints on A4 or Letter; nothing is loaded from anywhere, and nothing runs. */
const STYLE = `
@page { margin: 20mm 18mm; }
body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #111; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5em; line-height: 1.25; } h2 { font-size: 1.15em; margin-top: 1.8em; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0.8em 0; font-size: 0.92em; }
th, td { border-bottom: 1px solid #bbb; padding: 0.25em 0.5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { border-bottom: 1px solid #111; } tr { break-inside: avoid; } thead { display: table-header-group; }
code, pre { font: 0.85em/1.35 ui-monospace, Menlo, Consolas, monospace; } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f4; padding: 0.6em; }
sup a { text-decoration: none; color: #064; } :target { background: #fe9; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } pre { background: none; border: 1px solid #bbb; } }
`;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A document as one HTML file that stands alone, for reading and printing. */
export function toHtml({ title, blocks }: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${ofText(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${ofText(item)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${ofText(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'code':
      return `<pre>${escaped(block.text)}</pre>`;
  }
}

function ofText(text: Text): string {
  return text.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline);
  if ('cited' in inline) {
    return `${escaped(inline.cited)}<sup><a href="#figure-${inline.place}">[${inline.place}]</a></sup>`;
  }
  if ('target' in inline) return `<span id="figure-${inline.target}">${inline.target}</span>`;
  return `<code>${escaped(inline.code)}</code>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
