import type { Ask } from './ask-api.js';
import { type Citations, citations } from './citations.js';
import { type Block, type Document, heading, type Inline, paragraph } from './document.js';
import { countText, dayOfText, plainText, probabilityText } from './figure-text.js';
import { basisBlocks, channelsIn } from './letter-basis.js';
import { notClaimed } from './letter-not-claimed.js';
import type { LetterOf } from './letter-of.js';
import { letterQueries } from './letter-queries.js';
import { readingBlocks } from './letter-reading.js';
import { sourceBlocks } from './letter-sources.js';
import { volumeBlocks } from './letter-volume.js';
import { READING_WORDS } from './words.js';

/** Capabilities named in the summary; all stand further down. */
const MOST_ASKED_FOR = 3;

/**
 * The statement on one ring, as one run found it, for people who were not there: what the figures are, what they rest
 * on, what is not claimed. Every figure is answered by a query that the letter names. The same run gives the same text.
 */
export async function ringLetter(ask: Ask, of: LetterOf): Promise<Document> {
  const queries = letterQueries(of.ringId, of.runId, of.reading);
  const answers = new Map<string, unknown>();
  for (const [name, query] of queries) answers.set(name, await ask(query));
  const figures = citations(answers);
  const body = [
    ...summary(figures, of),
    ...volumeBlocks(figures),
    ...basisBlocks(figures),
    ...readingBlocks(figures, of),
    ...notClaimed(figures),
  ];
  const title = `Statement on a group of linked accounts: ${of.ringId}`;
  return { title, blocks: [...body, ...sourceBlocks(of.runId, queries, figures.sources())] };
}

function summary(figures: Citations, { ringId, runId, reading }: LetterOf): readonly Block[] {
  const cite = figures.cite;
  const asOf = figures.read<string | null>('Q1', 'ring.run.asOf');
  return [
    paragraph(
      'Group ',
      { code: ringId },
      ', as detection run ',
      { code: runId },
      ' found it. The run is number ',
      cite('Q1', 'ring.run.sequence', plainText),
      ', finished on ',
      cite('Q1', 'ring.run.finishedAt', dayOfText),
      ' and counts traffic up to and with ',
      cite('Q1', 'ring.run.watermark', plainText),
      ...(asOf === null ? [] : ['; it leaves out events after ', cite('Q1', 'ring.run.asOf', plainText)]),
      '. Days are UTC. A number in brackets after a figure leads to the list at the end: it names the run and the query that answers the figure again.',
    ),
    heading('Summary'),
    paragraph(
      cite('Q1', 'ring.accountCount', countText),
      ' accounts made ',
      cite('Q2', 'ring.volume.exchanges', countText),
      ' exchanges with the provider’s models, the first on ',
      cite('Q1', 'ring.firstActivityAt', dayOfText),
      ' and the last on ',
      cite('Q1', 'ring.lastActivityAt', dayOfText),
      '.',
      ...focus(figures),
    ),
    paragraph(
      `The run reads the group as ${READING_WORDS[reading]}. What links them: ${channelsIn(figures, 'channels')}. The confidence, which is the mean probability of membership, is `,
      cite('Q1', 'ring.confidence', probabilityText),
      '.',
    ),
  ];
}

/** What most exchanges asked for, up to three capabilities that the records name. */
function focus({ read, cite, share }: Citations): readonly Inline[] {
  const path = 'ring.volume.byCapability';
  const named = read<readonly { readonly capability: string | null }[]>('Q2', path).flatMap(
    ({ capability }, place) => (capability === null ? [] : [place]),
  );
  const parts = named
    .slice(0, MOST_ASKED_FOR)
    .flatMap((place, at): readonly Inline[] => [
      at === 0 ? ' Most asked for: ' : ', ',
      cite('Q2', `${path}.${place}.capability`, plainText),
      ' with ',
      share('Q2', `${path}.${place}.exchanges`, 'ring.volume.exchanges'),
    ]);
  return parts.length === 0 ? [] : [...parts, ' of the exchanges.'];
}
