import { appendAudit } from '../audit/append.js';
import { type Actor, actorName, authorise } from '../domain/actor.js';
import type { Json } from '../domain/canonical-json.js';
import { type Case, untouchedCase } from '../domain/case.js';
import { type CaseCommand, type Decision, decide, permissionFor } from '../domain/case-command.js';
import { withEvent } from '../domain/case-event.js';
import type { Refusal } from '../domain/case-rule.js';
import type { Clock } from '../domain/time.js';
import type { Graph, RunOptions, WriteTransaction } from '../graph/graph.js';
import { casesByRing, judgedRings, lockCases, writeCases } from './case-statements.js';
import { namesOf } from './names-of.js';

export interface CaseChange {
  readonly ringId: string;
  /** The version of the case that the caller saw. */
  readonly expectedVersion: number;
  readonly command: CaseCommand;
  readonly requestId?: string | undefined;
}

export interface CaseSettings {
  readonly clock: Clock;
  /** A verdict on a ring with more accounts needs a second person. */
  readonly approvalAccounts: number;
}

export type CaseOutcome =
  | { readonly kind: 'CHANGED'; readonly case: Case }
  /** Somebody else has changed the case since; it is as given. */
  | { readonly kind: 'CONFLICT'; readonly case: Case }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal };

const NO_SUCH_RING: Refusal = { rule: 'RING_EXISTS', message: 'No run that has finished found such a group' };

/** Does one thing to the case of a ring and records it, or does nothing and says why. */
export async function changeCase(
  actor: Actor,
  graph: Graph,
  { ringId, expectedVersion, command, requestId }: CaseChange,
  { clock, approvalAccounts }: CaseSettings,
  options: RunOptions = {},
): Promise<CaseOutcome> {
  authorise(actor, permissionFor(command.kind));
  const by = actorName(actor);
  const change = async (tx: WriteTransaction): Promise<CaseOutcome> => {
    await lockCases(tx);
    const [ring] = await tx.run(judgedRings, { ringIds: [ringId] });
    if (!ring) return { kind: 'REFUSED', refusal: NO_SUCH_RING };
    const [before = untouchedCase(ringId)] = await tx.run(casesByRing, { ringIds: [ringId] });
    if (before.version !== expectedVersion) return { kind: 'CONFLICT', case: before };
    const at = clock();
    const names = await namesOf(tx, actor);
    const decision = decide(before, command, { by, names, at, ring, approvalAccounts });
    if ('rule' in decision) return { kind: 'REFUSED', refusal: decision };
    const changed = withEvent({ case: before, events: [] }, { ...decision, at, actor: by });
    await writeCases(tx, [changed]);
    await appendAudit(tx, actor, at, {
      action: `CASE_${decision.kind}`,
      targets: [`Ring:${ringId}`],
      from: auditState(before),
      to: { ...auditState(changed.case), ...auditDetails(decision) },
      requestId,
    });
    return { kind: 'CHANGED', case: changed.case };
  };
  return graph.write('case/change', change, options);
}

/** Texts stay out: the audit is kept for ever, and somebody may have pasted a value. */
function auditState({ version, state, assignee, priority }: Case) {
  return { version, state, assignee: assignee ?? null, priority } satisfies Json;
}

function auditDetails({ details: { outcome, reason, accountCount, runId } = {} }: Decision) {
  return { outcome, reason, accountCount, runId };
}
