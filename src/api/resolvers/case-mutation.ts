import type { CasePriority, CaseState, VerdictOutcome, VerdictReason } from '../../domain/case.js';
import type { Maybe } from '../arguments.js';
import { type CaseArguments, commandCase, noteLook } from '../change-case.js';
import type { ApiContext } from '../context.js';

type Arguments<T = unknown> = CaseArguments & T;

export const CaseMutation = {
  assignCase: (_: unknown, args: Arguments<{ readonly assignee?: Maybe<string> }>, context: ApiContext) =>
    commandCase(args, { kind: 'ASSIGN', assignee: args.assignee ?? undefined }, context),

  setCasePriority: (_: unknown, args: Arguments<{ readonly priority: CasePriority }>, context: ApiContext) =>
    commandCase(args, { kind: 'SET_PRIORITY', priority: args.priority }, context),

  addCaseNote: (_: unknown, args: Arguments<{ readonly text: string }>, context: ApiContext) =>
    commandCase(args, { kind: 'ADD_NOTE', text: args.text }, context),

  moveCase: (_: unknown, args: Arguments<{ readonly to: CaseState }>, context: ApiContext) =>
    commandCase(args, { kind: 'MOVE', to: args.to }, context),

  reviewCase: (_: unknown, args: Arguments, context: ApiContext) =>
    commandCase(args, { kind: 'REVIEW' }, context),

  proposeVerdict: (
    _: unknown,
    args: Arguments<{
      readonly outcome: VerdictOutcome;
      readonly reason: VerdictReason;
      readonly text?: Maybe<string>;
      readonly next?: Maybe<CaseState>;
    }>,
    context: ApiContext,
  ) => {
    const { outcome, reason, text, next } = args;
    const proposal = { outcome, reason, text: text ?? undefined, next: next ?? undefined };
    return commandCase(args, { kind: 'PROPOSE', ...proposal }, context);
  },

  approveVerdict: (_: unknown, args: Arguments<{ readonly text?: Maybe<string> }>, context: ApiContext) =>
    commandCase(args, { kind: 'APPROVE', text: args.text ?? undefined }, context),

  rejectVerdict: (_: unknown, args: Arguments<{ readonly text: string }>, context: ApiContext) =>
    commandCase(args, { kind: 'REJECT', text: args.text }, context),

  withdrawVerdict: (_: unknown, args: Arguments, context: ApiContext) =>
    commandCase(args, { kind: 'WITHDRAW' }, context),

  reopenCase: (_: unknown, args: Arguments<{ readonly text: string }>, context: ApiContext) =>
    commandCase(args, { kind: 'REOPEN', text: args.text }, context),

  markLooked: (_: unknown, { ringId }: { readonly ringId: string }, context: ApiContext) =>
    noteLook(ringId, context),
};
