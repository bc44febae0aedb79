import { setFlagsFromString } from 'node:v8';

/** By how many percent the heap may grow over what was alive before the collector goes through all of it again. */
const GROWTH_PERCENT = 50;

/**
 * Lets the collector run earlier in this process. By itself it waits until the heap is a multiple of what is alive,
 * on a machine with much memory the more; a long load would then hold a gigabyte of waste. V8 reads this flag at each
 * collection, so that it works in a running process; costs a few percent of processor time.
 */
export function collectEarlier(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
