/** When a ring was at work; what `replay` asks of it. */
export interface RingActivity {
  readonly firstDayOf: (ring: string) => number;
  readonly exchangesUpTo: (ring: string, epochDay: number) => number;
}

/** From the exchanges of each ring by epoch day. A ring that never did anything began on `otherwise`. */
export function ringActivity(
  byRing: ReadonlyMap<string, ReadonlyMap<number, number>>,
  otherwise: number,
): RingActivity {
  return {
    firstDayOf: (ring) => {
      const days = [...(byRing.get(ring)?.keys() ?? [])];
      return days.length === 0 ? otherwise : days.reduce((first, day) => Math.min(first, day));
    },
    exchangesUpTo: (ring, epochDay) => {
      let sum = 0;
      for (const [day, exchanges] of byRing.get(ring) ?? []) if (day <= epochDay) sum += exchanges;
      return sum;
    },
  };
}
