import { compareCounts } from './count.js';
import { addVolumes, cellParts, NO_VOLUME, type Volume } from './volume.js';

/** The part of a volume that one model or capability has; an empty name where the records named none. */
export interface VolumePart extends Volume {
  readonly name: string;
}

export interface CellVolume {
  readonly cell: string;
  readonly volume: Volume;
}

/** Pairs the cells of a day with their volumes, which lie one after the other: exchanges, input and output tokens. */
export function pairCells(
  cells: readonly string[],
  volumes: readonly Volume['exchanges'][],
): readonly CellVolume[] {
  return cells.map((cell, place) => ({
    cell,
    volume: {
      exchanges: volumes[place * 3] ?? 0,
      inputTokens: volumes[place * 3 + 1] ?? 0,
      outputTokens: volumes[place * 3 + 2] ?? 0,
    },
  }));
}

export function sumCells(cells: readonly CellVolume[]): Volume {
  return cells.map(({ volume }) => volume).reduce(addVolumes, NO_VOLUME);
}

/** Adds cells up by model or capability, most exchanges first, equal ones by name. */
export function partsBy(side: 'model' | 'capability', cells: readonly CellVolume[]): readonly VolumePart[] {
  const parts = new Map<string, Volume>();
  for (const { cell, volume } of cells) {
    const name = cellParts(cell)[side];
    parts.set(name, addVolumes(parts.get(name) ?? NO_VOLUME, volume));
  }
  return [...parts]
    .map(([name, volume]) => ({ name, ...volume }))
    .sort((a, b) => compareCounts(b.exchanges, a.exchanges) || (a.name < b.name ? -1 : 1));
}
