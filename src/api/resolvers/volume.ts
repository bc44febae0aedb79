import { type CellVolume, partsBy, sumCells, type VolumePart } from '../../domain/volume-parts.js';
import { sumDays } from '../../rings/ring-volume.js';
import type { ApiContext } from '../context.js';
import type { RingVolume as OfRing } from '../ring-volume.js';

const cellsOf = ({ days }: OfRing): readonly CellVolume[] => days.flatMap(({ cells }) => cells);

export const RingVolume = {
  exchanges: (volume: OfRing) => sumCells(cellsOf(volume)).exchanges,
  inputTokens: (volume: OfRing) => sumCells(cellsOf(volume)).inputTokens,
  outputTokens: (volume: OfRing) => sumCells(cellsOf(volume)).outputTokens,
  accounts: ({ version, range }: OfRing, _: unknown, { loaders }: ApiContext) =>
    loaders.activeMembers(version.versionId, range),
  core: ({ days }: OfRing) => sumDays(days, 'core'),
  attached: ({ days }: OfRing) => sumDays(days, 'attached'),
  beforeJoining: ({ days }: OfRing) => sumDays(days, 'beforeJoining'),
  byModel: (volume: OfRing) => partsBy('model', cellsOf(volume)),
  byCapability: (volume: OfRing) => partsBy('capability', cellsOf(volume)),
  run: ({ version }: OfRing, _: unknown, { loaders }: ApiContext) => loaders.run.load(version.runId),
};

/** The parent is what the account took by cell. */
export const AccountVolume = {
  exchanges: (cells: readonly CellVolume[]) => sumCells(cells).exchanges,
  inputTokens: (cells: readonly CellVolume[]) => sumCells(cells).inputTokens,
  outputTokens: (cells: readonly CellVolume[]) => sumCells(cells).outputTokens,
  byModel: (cells: readonly CellVolume[]) => partsBy('model', cells),
  byCapability: (cells: readonly CellVolume[]) => partsBy('capability', cells),
};

export const ModelVolume = { model: ({ name }: VolumePart) => name || null };

export const CapabilityVolume = { capability: ({ name }: VolumePart) => name || null };
