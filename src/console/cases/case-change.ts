import type { CasePriority, CaseState, VerdictOutcome, VerdictReason } from '#graphql/graphql';

/** What somebody wants to do to a case. */
export type CaseChange =
  | { readonly does: 'assign'; readonly assignee: string | null }
  | { readonly does: 'prioritise'; readonly priority: CasePriority }
  | { readonly does: 'note'; readonly text: string }
  | { readonly does: 'move'; readonly to: CaseState }
  | { readonly does: 'review' }
  | {
      readonly does: 'propose';
      readonly outcome: VerdictOutcome;
      readonly reason: VerdictReason;
      readonly text: string | null;
      readonly next: CaseState | null;
    }
  | { readonly does: 'approve'; readonly text: string | null }
  | { readonly does: 'reject'; readonly text: string }
  | { readonly does: 'withdraw' }
  | { readonly does: 'reopen'; readonly text: string };
