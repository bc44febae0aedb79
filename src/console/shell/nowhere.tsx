import { Link } from '@tanstack/react-router';

/** An address that no view has. */
export function NowhereToGo() {
  return (
    <div className="notice">
      <h1>There is no view at this address</h1>
      <Link to="/">Go to the queue</Link>
    </div>
  );
}
