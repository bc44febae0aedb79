import type { ApolloServerPlugin } from '@apollo/server';
import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ApiContext } from './context.js';
import { COST_LIMIT, checkLimits } from './limits.js';
import { isUnexpected } from './mask-error.js';
import { queryCost } from './query-cost.js';
import { recordReads } from './record-reads.js';

/** What an operator wants to count of each operation. */
export interface OperationCounts {
  /** An operation was refused or failed, with the code the caller got. */
  readonly failed: (code: string) => void;
}

/** Refuses what asks for too much, says what an answer cost, and names the request in every error. */
export function requestPlugin(
  schema: GraphQLSchema,
  logger: Logger,
  counts: OperationCounts,
): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return;
          const fragments: Record<string, FragmentDefinitionNode> = {};
          for (const node of document.definitions) {
            if (node.kind === 'FragmentDefinition') fragments[node.name.value] = node;
          }
          const asked = queryCost(schema, operation, fragments, request.variables ?? {});
          cost = asked.cost;
          checkLimits(document, asked);
        },
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter(isUnexpected)) {
            logger.error({ err: error.originalError ?? error, requestId }, 'an operation failed');
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { requestId } = contextValue;
          const { singleResult } = response.body;
          const refusal = await recordReads(contextValue);
          if (refusal) {
            logger.error({ err: refusal.originalError, requestId }, 'a read could not be recorded');
            response.http.status = 503;
            // Nothing of what was read leaves.
            singleResult.data = null;
            singleResult.errors = [refusal.toJSON()];
          }
          if (cost !== undefined) {
            singleResult.extensions = {
              ...singleResult.extensions,
              cost: { requested: cost, limit: COST_LIMIT },
            };
          }
          if (!singleResult.errors) return;
          for (const { extensions } of singleResult.errors) counts.failed(String(extensions?.code));
          singleResult.errors = singleResult.errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
        },
      };
    },
  };
}
