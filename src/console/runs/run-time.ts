interface Times {
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** How long a run took, or has taken so far: `3 min 20 s`. */
export function runTime({ startedAt, finishedAt }: Times, now = Date.now()): string {
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  const passed = Math.max(0, Math.round((end - Date.parse(startedAt)) / 1000));
  const minutes = Math.floor(passed / 60);
  return minutes === 0 ? `${passed} s` : `${minutes} min ${passed % 60} s`;
}
