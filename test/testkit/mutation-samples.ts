/** A call that does something to a group without a case, and what must have been done before. */
interface MutationSample {
  readonly before?: readonly Step[];
  readonly call: string;
}
/** By who makes the call in the end, or by another. */
type Step = readonly ['same' | 'another', string];

const onCase = (field: string, args: string) =>
  `mutation ($ringId: String!) { ${field}(ringId: $ringId, ${args}) { __typename ... on Problem { message } } }`;
const propose = onCase('proposeVerdict', 'expectedVersion: 0, outcome: BENIGN, reason: ONE_HOUSEHOLD');
const approve = onCase('approveVerdict', 'expectedVersion: 1');
const move = onCase('moveCase', 'expectedVersion: 0, to: INVESTIGATING');

/**
 * A call of each mutation that does something, by its name: one that is missing here fails the tests of mutations. A
 * server that lets nobody decide alone answers them.
 */
export const MUTATION_SAMPLES: Readonly<Record<string, MutationSample>> = {
  assignCase: { call: onCase('assignCase', 'expectedVersion: 0, assignee: "user:ada"') },
  setCasePriority: { call: onCase('setCasePriority', 'expectedVersion: 0, priority: HIGH') },
  addCaseNote: { call: onCase('addCaseNote', 'expectedVersion: 0, text: "seen"') },
  moveCase: { call: move },
  reviewCase: { before: [['another', move]], call: onCase('reviewCase', 'expectedVersion: 1') },
  proposeVerdict: { call: propose },
  approveVerdict: {
    before: [['another', propose]],
    call: approve,
  },
  rejectVerdict: {
    before: [['another', propose]],
    call: onCase('rejectVerdict', 'expectedVersion: 1, text: "no"'),
  },
  withdrawVerdict: {
    before: [['same', propose]],
    call: onCase('withdrawVerdict', 'expectedVersion: 1'),
  },
  reopenCase: {
    before: [
      ['same', propose],
      ['another', approve],
    ],
    call: onCase('reopenCase', 'expectedVersion: 2, text: "more came"'),
  },
  markLooked: { call: 'mutation ($ringId: String!) { markLooked(ringId: $ringId) { __typename } }' },
  startDetection: { call: 'mutation { startDetection { __typename } }' },
};
