import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { ApiContext } from './context.js';
import { TOKEN_LIMIT } from './limits.js';
import { maskError } from './mask-error.js';
import { type OperationCounts, requestPlugin } from './request-plugin.js';
import { createSchema } from './schema.js';

export interface ApolloOptions {
  readonly logger: Logger;
  readonly counts: OperationCounts;
  /** Without introspection and suggestions: the SDL is published with the code. */
  readonly production: boolean;
}

/** The GraphQL server without its HTTP edge. */
export function createApolloServer(options: ApolloOptions): ApolloServer<ApiContext> {
  const { logger, counts, production } = options;
  const schema = createSchema();
  return new ApolloServer<ApiContext>({
    schema,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    cache: 'bounded',
    // The process handles its signals itself, in one place.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    formatError: maskError,
    // Its messages may quote what a caller sent.
    logger: silent(),
    plugins: [
      requestPlugin(schema, logger, counts),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

function silent() {
  const nothing = () => undefined;
  return { debug: nothing, info: nothing, warn: nothing, error: nothing };
}
