/** Work done beside the caller, one piece at a time. */
export interface OneBehind {
  readonly idle: () => boolean;
  /** Waits for the piece under way, then begins this one. Fails when the one before failed. */
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  /** Waits for the piece under way. Fails when it failed. */
  readonly end: () => Promise<void>;
}

export function oneBehind(): OneBehind {
  let underWay: Promise<void> = Promise.resolve();
  let idle = true;
  return {
    idle: () => idle,
    begin: async (work) => {
      await underWay;
      idle = false;
      underWay = work().finally(() => {
        idle = true;
      });
      // A failure is met at the next turn; until then it must not count as unhandled.
      underWay.catch(() => undefined);
    },
    end: () => underWay,
  };
}
