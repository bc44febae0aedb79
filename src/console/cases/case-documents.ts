import { graphql } from '#graphql/gql';

export const ASSIGN = graphql(`
  mutation AssignCase($ringId: String!, $expectedVersion: Int!, $assignee: String) {
    result: assignCase(ringId: $ringId, expectedVersion: $expectedVersion, assignee: $assignee) {
      ...CaseAnswer
    }
  }

  fragment CaseAnswer on CaseResult {
    __typename
    ... on CaseChanged {
      case {
        ...CaseOfPage
      }
    }
    ... on CaseConflict {
      message
      case {
        ...CaseOfPage
        events(first: 10) {
          nodes {
            ...CaseEventRow
          }
        }
      }
    }
    ... on CaseRefused {
      message
      rule
    }
  }
`);

export const PRIORITISE = graphql(`
  mutation PrioritiseCase($ringId: String!, $expectedVersion: Int!, $priority: CasePriority!) {
    result: setCasePriority(ringId: $ringId, expectedVersion: $expectedVersion, priority: $priority) {
      ...CaseAnswer
    }
  }
`);

export const NOTE = graphql(`
  mutation NoteCase($ringId: String!, $expectedVersion: Int!, $text: String!) {
    result: addCaseNote(ringId: $ringId, expectedVersion: $expectedVersion, text: $text) {
      ...CaseAnswer
    }
  }
`);

export const MOVE = graphql(`
  mutation MoveCase($ringId: String!, $expectedVersion: Int!, $to: CaseState!) {
    result: moveCase(ringId: $ringId, expectedVersion: $expectedVersion, to: $to) {
      ...CaseAnswer
    }
  }
`);

export const REVIEW = graphql(`
  mutation ReviewCase($ringId: String!, $expectedVersion: Int!) {
    result: reviewCase(ringId: $ringId, expectedVersion: $expectedVersion) {
      ...CaseAnswer
    }
  }
`);

export const PROPOSE = graphql(`
  mutation ProposeVerdict(
    $ringId: String!
    $expectedVersion: Int!
    $outcome: VerdictOutcome!
    $reason: VerdictReason!
    $text: String
    $next: CaseState
  ) {
    result: proposeVerdict(
      ringId: $ringId
      expectedVersion: $expectedVersion
      outcome: $outcome
      reason: $reason
      text: $text
      next: $next
    ) {
      ...CaseAnswer
    }
  }
`);

export const APPROVE = graphql(`
  mutation ApproveVerdict($ringId: String!, $expectedVersion: Int!, $text: String) {
    result: approveVerdict(ringId: $ringId, expectedVersion: $expectedVersion, text: $text) {
      ...CaseAnswer
    }
  }
`);

export const REJECT = graphql(`
  mutation RejectVerdict($ringId: String!, $expectedVersion: Int!, $text: String!) {
    result: rejectVerdict(ringId: $ringId, expectedVersion: $expectedVersion, text: $text) {
      ...CaseAnswer
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawVerdict($ringId: String!, $expectedVersion: Int!) {
    result: withdrawVerdict(ringId: $ringId, expectedVersion: $expectedVersion) {
      ...CaseAnswer
    }
  }
`);

export const REOPEN = graphql(`
  mutation ReopenCase($ringId: String!, $expectedVersion: Int!, $text: String!) {
    result: reopenCase(ringId: $ringId, expectedVersion: $expectedVersion, text: $text) {
      ...CaseAnswer
    }
  }
`);
