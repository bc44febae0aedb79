import { changeCase } from '../cases/change-case.js';
import { markLooked } from '../cases/looks.js';
import type { Case } from '../domain/case.js';
import type { CaseCommand } from '../domain/case-command.js';
import type { CaseRule } from '../domain/case-rule.js';
import type { ApiContext } from './context.js';
import { loadRing, type ShownRing } from './node-loading.js';

/** Which case, and what the caller saw of it. */
export interface CaseArguments {
  readonly ringId: string;
  readonly expectedVersion: number;
}

interface CaseRefused {
  readonly __typename: 'CaseRefused';
  readonly message: string;
  readonly rule: CaseRule;
}
type CaseResult =
  | { readonly __typename: 'CaseChanged'; readonly case: Case }
  | { readonly __typename: 'CaseConflict'; readonly message: string; readonly case: Case }
  | CaseRefused;
type LookResult = { readonly __typename: 'LookNoted'; readonly ring: ShownRing } | CaseRefused;

/** Does one thing to a case. */
export async function commandCase(
  { ringId, expectedVersion }: CaseArguments,
  command: CaseCommand,
  { actor, graph, requestId, caseSettings, options, loaders }: ApiContext,
): Promise<CaseResult> {
  const change = { ringId, expectedVersion, command, requestId };
  const outcome = await changeCase(actor, graph, change, caseSettings, options);
  if (outcome.kind === 'REFUSED') return { __typename: 'CaseRefused', ...outcome.refusal };
  // Another mutation of this request may have read it before.
  loaders.caseOf.clear(ringId).prime(ringId, outcome.case);
  if (outcome.kind === 'CHANGED') return { __typename: 'CaseChanged', case: outcome.case };
  const message = 'Somebody else has changed this case since you saw it: look at it again';
  return { __typename: 'CaseConflict', message, case: outcome.case };
}

/** Notes that the caller has seen a ring. */
export async function noteLook(ringId: string, context: ApiContext): Promise<LookResult> {
  const { actor, graph, requestId, caseSettings, options, loaders } = context;
  const noted = await markLooked(actor, graph, { ringId, requestId }, caseSettings.clock, options);
  loaders.look.clear(ringId);
  const ring = noted ? await loadRing(ringId, context) : undefined;
  return ring
    ? { __typename: 'LookNoted', ring }
    : {
        __typename: 'CaseRefused',
        rule: 'RING_EXISTS',
        message: 'No run that has finished found such a group',
      };
}
