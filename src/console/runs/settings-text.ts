import type { ParameterInput } from '#graphql/graphql';

/** Settings of a run as they are typed: `name=number`, one a line. Undefined when a line is something else. */
export function settingsOf(text: string): readonly ParameterInput[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const settings = lines.map((line) => {
    const [, name, value] = /^([A-Za-z]\w*)\s*=\s*(\S+)$/.exec(line) ?? [];
    return { name: name ?? '', value: Number(value ?? Number.NaN) };
  });
  return settings.every(({ value }) => Number.isFinite(value)) ? settings : undefined;
}
