/** Set by `npm run test:full`: the same tests at full size. */
export const FULL = import.meta.env.MODE === 'full';
