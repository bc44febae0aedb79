/** The unique key of a ring as one run found it. */
export function versionIdOf(runId: string, ringId: string): string {
  return `${runId}|${ringId}`;
}
