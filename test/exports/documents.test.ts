import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, heading, list, paragraph, table } from '../../src/exports/document.js';
import { toHtml } from '../../src/exports/to-html.js';
import { toMarkdown } from '../../src/exports/to-markdown.js';

const DOCUMENT: Document = {
  title: 'On ring_1',
  blocks: [
    heading('Figures'),
    paragraph('There are ', { cited: '1,152', place: 1 }, ' of ', { code: 'ring.accountCount' }, '.'),
    list('one', ['two ', { cited: '2', place: 2 }]),
    table(
      ['No.', 'Path'],
      [
        [{ target: 1 }, { code: 'a.b' }],
        [{ target: 2 }, 'x|y'],
      ],
    ),
    { kind: 'code', text: '{ ring }' },
  ],
};

describe('a document', () => {
  it('is Markdown', () => {
    expect(toMarkdown(DOCUMENT)).toBe(`# On ring\\_1

## Figures

There are 1,152 \\[1\\] of \`ring.accountCount\`.

- one
- two 2 \\[2\\]

| No. | Path |
| --- | --- |
| 1 | \`a.b\` |
| 2 | x\\|y |

\`\`\`
{ ring }
\`\`\`
`);
  });

  it('is HTML in which a figure leads to its source', () => {
    const html = toHtml(DOCUMENT);
    expect(html).toContain(
      '<p>There are 1,152<sup><a href="#figure-1">[1]</a></sup> of <code>ring.accountCount</code>.</p>',
    );
    expect(html).toContain('<tr><td><span id="figure-1">1</span></td><td><code>a.b</code></td></tr>');
    expect(html).toContain('<pre>{ ring }</pre>');
  });

  it('is HTML that stands alone and runs nothing', () => {
    const html = toHtml(DOCUMENT);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(
      /<(script|link|img|iframe|object)\b|\bon\w+=|javascript:|https?:|@import|url\(/i,
    );
    expect(html).toContain("default-src 'none'");
  });
});

const HOSTILE = `<script>alert("1")</script> & 'x' | \`code\` [a](b) **c** _d_ # e`;

describe('text from the data', () => {
  it('stays text in HTML, wherever it stands', () => {
    const everywhere = (text: string): Document => ({
      title: text,
      blocks: [
        heading(text),
        paragraph(text, { code: text }, { cited: text, place: 1 }),
        list(text),
        table([text], [[text]]),
        { kind: 'code', text },
      ],
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(HOSTILE)), (text) => {
        const elements = (html: string) => html.match(/<[^>]*>/g);
        expect(elements(toHtml(everywhere(text)))).toEqual(elements(toHtml(everywhere('x'))));
      }),
    );
  });

  it('stays text in Markdown, on its line and in its cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(HOSTILE)), (text) => {
        const markdown = toMarkdown({ title: 'x', blocks: [table(['a'], [[text], [{ code: text }]])] });
        const rows = markdown.split('\n').slice(4);
        expect(rows.map((row) => row.replace(/\\./g, '').match(/\|/g)?.length)).toEqual([2, 2, undefined]);
      }),
    );
  });
});
