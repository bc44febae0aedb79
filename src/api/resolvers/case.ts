import { type Case as CaseOfRing, untouchedCase } from '../../domain/case.js';
import { mayPropose, possibleMoves } from '../../domain/case-transitions.js';
import type { ApiContext } from '../context.js';
import { loadRing, type ShownRing } from '../node-loading.js';

export const Case = {
  ring: ({ ringId }: CaseOfRing, _: unknown, context: ApiContext) => loadRing(ringId, context),
  moves: ({ state, verdict }: CaseOfRing) => possibleMoves(state, verdict),
  mayPropose: ({ state }: CaseOfRing) => mayPropose(state),
};

export const RingCaseFields = {
  case: ({ ringId }: ShownRing) => untouchedCase(ringId),
};
