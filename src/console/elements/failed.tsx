import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { ApiError } from '../api/api-error.js';

/** A failure in words, with a way to try again and the id by which the server's log tells more. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <div className="notice failed" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>{error instanceof Error ? error.message : 'Something went wrong'}</p>
      {requestId !== undefined && <p className="muted">Request {requestId}</p>}
      {onRetry && (
        <Button className="button" onPress={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
