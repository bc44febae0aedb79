/** What the API refused or failed to do, in its own words. */
export class ApiError extends Error {
  readonly code: string;
  /** Finds the cause in the server's log. */
  readonly requestId: string | undefined;

  constructor(code: string, message: string, requestId?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.requestId = requestId;
  }
}

const PASSING = new Set(['SERVICE_UNAVAILABLE', 'UNREACHABLE']);

/** Is it worth asking again without changing anything? */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && PASSING.has(error.code);
}
