import type { Citations } from './citations.js';
import { type Block, heading, type Inline, paragraph, table } from './document.js';
import { countText, measureText, probabilityText } from './figure-text.js';
import type { LetterOf } from './letter-of.js';
import { judgementWords, READING_WORDS } from './words.js';

/** What the group is read as, how sure its membership is, and every number that the reading rests on. */
export function readingBlocks(figures: Citations, { reading, succeedsRingId }: LetterOf): readonly Block[] {
  const { cite } = figures;
  return [
    heading('Reading and confidence'),
    paragraph(`The run reads the group as ${READING_WORDS[reading]}.`),
    paragraph(
      'Confidence: ',
      cite('Q1', 'ring.confidence', probabilityText),
      '. It is the mean, over the accounts of the group, of the probability that the account belongs to it.',
      ...(reading === 'SUSPECTED'
        ? []
        : [
            ' Of ',
            cite('Q5', 'ring.all.totalCount', countText),
            ' accounts ',
            cite('Q5', 'ring.likely.totalCount', countText),
            ' have a probability of at least 0.99, and ',
            cite('Q5', 'ring.certain.totalCount', countText),
            ' of at least 0.999.',
          ]),
    ),
    ...(succeedsRingId
      ? [
          paragraph(
            'The group took up the work of group ',
            { code: succeedsRingId },
            ' after accounts of that group were banned or suspended.',
          ),
        ]
      : []),
    paragraph(
      'The reading rests on these numbers. A number is held against the threshold beside it; one without a threshold informs only. How they are put together is described in docs/detection.md of the software.',
    ),
    table(['Judgement', 'Measured', 'Threshold', 'What it says'], judgements(figures)),
  ];
}

function judgements({ read, cite }: Citations): readonly (readonly Inline[])[] {
  return read<readonly unknown[]>('Q3', 'ring.judgements').map((_, place) => {
    const at = `ring.judgements.${place}`;
    const threshold = read<number | null>('Q3', `${at}.threshold`);
    return [
      judgementWords(read<string>('Q3', `${at}.name`)),
      cite('Q3', `${at}.value`, measureText),
      threshold === null ? 'none' : cite('Q3', `${at}.threshold`, measureText),
      read<string>('Q3', `${at}.reason`),
    ];
  });
}
