import type { Source } from './citations.js';
import { type Block, heading, paragraph, table } from './document.js';

/** How every figure of a text is had again: the queries, and where in their answers the figures stand. */
export function sourceBlocks(
  runId: string,
  queries: ReadonlyMap<string, string>,
  sources: readonly Source[],
): readonly Block[] {
  return [
    heading('How the figures are had again'),
    paragraph(
      'Each query goes to ',
      { code: 'POST /graphql' },
      ' of Ringtrace as it stands here. It names the run, so that later runs do not change its answer for as long as this run is kept. A path leads through the answer step by step; a number in it is a place in a list, counted from 0. Two paths with ÷ are divided.',
    ),
    ...[...queries].flatMap(([name, query]): readonly Block[] => [
      paragraph(`Query ${name}`),
      { kind: 'code', text: query },
    ]),
    heading('Where each figure comes from'),
    table(
      ['No.', 'Figure', 'Answer', 'Run', 'Query and path'],
      sources.map(({ place, shown, query, paths, answers }) => [
        { target: place },
        shown,
        { code: answers.join(' ÷ ') },
        { code: runId },
        { code: paths.map((path) => `${query} ${path}`).join(' ÷ ') },
      ]),
    ),
  ];
}
