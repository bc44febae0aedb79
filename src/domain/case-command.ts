import type { Case, CasePriority, CaseState, JudgedRing, Verdict } from './case.js';
import { type CaseEffect, type CaseEventDetails, type CaseEventKind, verdictDetails } from './case-event.js';
import { type Refusal, refusePerson, refuseText } from './case-rule.js';
import { type CaseStep, leadsTo, possibleMoves } from './case-transitions.js';
import { type Proposal, refuseOtherRing, refuseProposal, toVerdict } from './case-verdict.js';
import type { Permission } from './permission.js';

/** What somebody wants done with a case. */
export type CaseCommand =
  | { readonly kind: 'ASSIGN'; readonly assignee: string | undefined }
  | { readonly kind: 'SET_PRIORITY'; readonly priority: CasePriority }
  | { readonly kind: 'ADD_NOTE'; readonly text: string }
  | { readonly kind: 'MOVE'; readonly to: CaseState }
  | { readonly kind: 'REVIEW' }
  | ({ readonly kind: 'PROPOSE' } & Proposal)
  | { readonly kind: 'APPROVE'; readonly text: string | undefined }
  | { readonly kind: 'REJECT'; readonly text: string }
  | { readonly kind: 'WITHDRAW' }
  | { readonly kind: 'REOPEN'; readonly text: string };

/** Who commands when, on which ring, and how many accounts one person may decide on. */
export interface CommandContext {
  readonly by: string;
  /** All names that they act or have acted under. */
  readonly names: readonly string[];
  readonly at: number;
  readonly ring: JudgedRing;
  readonly approvalAccounts: number;
}

/** What a command does. */
export interface Decision {
  readonly kind: CaseEventKind;
  readonly details?: CaseEventDetails;
  readonly effect: CaseEffect;
}

/** What one must be allowed to for each command. */
export function permissionFor(kind: CaseCommand['kind']): Permission {
  return kind === 'APPROVE' || kind === 'REJECT' ? 'APPROVE' : 'INVESTIGATE';
}

/** What a command does to a case, or the rule that it breaks. Pure. */
export function decide(of: Case, command: CaseCommand, context: CommandContext): Decision | Refusal {
  switch (command.kind) {
    case 'ASSIGN': {
      const { assignee } = command;
      const refusal = assignee === undefined ? undefined : refusePerson(assignee);
      return refusal ?? { kind: 'ASSIGNED', details: { assignee }, effect: { assignee } };
    }
    case 'SET_PRIORITY': {
      const { priority } = command;
      return { kind: 'PRIORITY_SET', details: { priority }, effect: { priority } };
    }
    case 'ADD_NOTE': {
      const { text } = command;
      return refuseText(text) ?? { kind: 'NOTE_ADDED', details: { text }, effect: {} };
    }
    case 'MOVE': {
      if (!possibleMoves(of.state, of.verdict).includes(command.to)) return noWay(of.state);
      return { kind: 'MOVED', effect: { state: command.to, needsReview: false } };
    }
    case 'REVIEW':
      return { kind: 'REVIEWED', effect: { needsReview: false } };
    case 'PROPOSE':
      return propose(of, command, context);
    case 'APPROVE':
      return approve(of, command.text, context);
    case 'REJECT':
      return refuseText(command.text) ?? giveBack(of, 'VERDICT_REJECTED', command.text, context);
    case 'WITHDRAW':
      return giveBack(of, 'VERDICT_WITHDRAWN', undefined, context);
    case 'REOPEN': {
      const refusal = refuseText(command.text) ?? refuseStep(of.state, 'REOPEN', 'REOPENED');
      if (refusal) return refusal;
      const effect: CaseEffect = { state: 'REOPENED', verdict: undefined, needsReview: false };
      return { kind: 'REOPENED', details: { text: command.text }, effect };
    }
  }
}

function propose(of: Case, proposal: Proposal, { ring, by, at, approvalAccounts }: CommandContext) {
  const verdict = toVerdict(proposal, ring, by, at);
  const details = { ...verdictDetails(verdict), text: proposal.text };
  const refusal = refuseProposal(proposal) ?? refuseStep(of.state, 'PROPOSE', 'PENDING_APPROVAL');
  if (refusal) return refusal;
  if (ring.accountCount <= approvalAccounts) {
    return { kind: 'VERDICT_GIVEN', details, effect: inForce(verdict, undefined, at) } as const;
  }
  const effect: CaseEffect = { state: 'PENDING_APPROVAL', verdict, needsReview: false };
  return { kind: 'VERDICT_PROPOSED', details, effect } as const;
}

function approve(
  of: Case,
  text: string | undefined,
  { ring, by, names, at }: CommandContext,
): Decision | Refusal {
  const { state, verdict } = of;
  if (state !== 'PENDING_APPROVAL' || !verdict) return noWay(state);
  const refusal =
    (text === undefined ? undefined : refuseText(text)) ??
    refuseSamePerson(verdict, names) ??
    refuseOtherRing(verdict, ring);
  const details = { ...verdictDetails(verdict), text };
  return refusal ?? { kind: 'VERDICT_APPROVED', details, effect: inForce(verdict, by, at) };
}

function giveBack(
  { state, verdict }: Case,
  kind: 'VERDICT_REJECTED' | 'VERDICT_WITHDRAWN',
  text: string | undefined,
  { names }: CommandContext,
): Decision | Refusal {
  if (state !== 'PENDING_APPROVAL' || !verdict) return noWay(state);
  const refusal =
    kind === 'VERDICT_REJECTED' ? refuseSamePerson(verdict, names) : refuseOthers(verdict, names);
  const effect: CaseEffect = { state: 'INVESTIGATING', verdict: undefined, needsReview: false };
  return refusal ?? { kind, details: { ...verdictDetails(verdict), text }, effect };
}

function inForce(verdict: Verdict, approvedBy: string | undefined, inForceAt: number): CaseEffect {
  return {
    state: verdict.next,
    verdict: { ...verdict, inForce: true, approvedBy, inForceAt },
    needsReview: false,
  };
}

function refuseSamePerson({ proposedBy }: Verdict, names: readonly string[]): Refusal | undefined {
  return names.includes(proposedBy)
    ? { rule: 'SECOND_PERSON', message: 'You proposed this verdict: somebody else must decide on it' }
    : undefined;
}

function refuseOthers({ proposedBy }: Verdict, names: readonly string[]): Refusal | undefined {
  return names.includes(proposedBy)
    ? undefined
    : { rule: 'OWN_PROPOSAL', message: 'Only who proposed the verdict takes it back; you may reject it' };
}

function refuseStep(from: CaseState, step: CaseStep, to: CaseState): Refusal | undefined {
  return leadsTo(from, step, to) ? undefined : noWay(from);
}

function noWay(from: CaseState): Refusal {
  return { rule: 'STATE_LEADS_THERE', message: `A case that is ${from} does not take this step` };
}
