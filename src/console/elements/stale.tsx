import { Button } from 'react-aria-components';

interface StaleProps {
  /** When what shows was read, in milliseconds since 1970. */
  readonly since: number;
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What shows could not be read anew. */
export function Stale({ since, error, onRetry }: StaleProps) {
  const time = new Date(since).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="stale" role="status">
      <span>
        Shown as of {time}: {error.message}
      </span>
      <Button className="button" onPress={onRetry}>
        Try again
      </Button>
    </div>
  );
}
