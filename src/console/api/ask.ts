import type { TypedDocumentString } from '#graphql/graphql';
import { ApiError } from './api-error.js';
import { forgetToken, sessionToken } from './session-token.js';

interface Reply<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/**
 * Asks the API one typed question. Throws `ApiError`: UNREACHABLE when no answer came, else the code of the answer's
 * first error. A token that is refused is forgotten, which leads to signing in.
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  token = sessionToken() ?? '',
): Promise<Result> {
  const body = JSON.stringify({ query: String(document), variables });
  const { reply, status } = await send<Result>(body, token, signal);
  const [error] = reply.errors ?? [];
  if (error) {
    const code = error.extensions?.code ?? 'UNKNOWN';
    if (code === 'UNAUTHENTICATED') forgetToken();
    throw new ApiError(code, error.message, error.extensions?.requestId);
  }
  if (!reply.data) throw new ApiError('UNKNOWN', `The server answered with status ${status} and no data`);
  return reply.data;
}

async function send<Result>(
  body: string,
  token: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly reply: Reply<Result>; readonly status: number }> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
      ...(signal && { signal }),
    });
    return { reply: (await response.json()) as Reply<Result>, status: response.status };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('UNREACHABLE', 'The server does not answer. Is ringtrace serve running?');
  }
}
