/** A call of each mutation that does something, by its name: one that is missing here fails the tests of mutations. */
export const MUTATION_SAMPLES: Readonly<Record<string, string>> = {
  startDetection: 'mutation { startDetection { __typename } }',
};
