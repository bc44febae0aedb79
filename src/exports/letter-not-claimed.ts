import type { Citations } from './citations.js';
import { type Block, heading, list } from './document.js';
import { countText } from './figure-text.js';

/** What a reader might take the figures for, and must not. */
export function notClaimed({ cite }: Citations): readonly Block[] {
  return [
    heading('What is not claimed'),
    list(
      'Membership is a probability. Single accounts of the group may be innocent, and accounts outside it may belong to it.',
      'Intent was not observed. It is inferred from what links the accounts and from how they behave.',
      'Nothing is said of persons. An account is not a person; who is behind the accounts, where, and on whose behalf is not established here.',
      [
        'Volumes are what reached this provider’s logs and was loaded. They count all exchanges of the accounts, also the ',
        cite('Q2', 'ring.volume.beforeJoining', countText),
        ' on days before the account first showed a value that ties it to the group.',
      ],
      'Capabilities and models are named as the provider’s records name them.',
      'What became of the answers is not known.',
      'Thresholds that are not derived from probability are judgements, and are marked as such in docs/detection.md. The method was measured on generated data with known truth and on small open data sets.',
      'Nothing was decided. The software reads; a person decides, and the platform acts.',
    ),
  ];
}
