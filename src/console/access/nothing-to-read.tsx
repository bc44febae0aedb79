import type { Me } from './me-query.js';

/** For those who are known and may not read. */
export function NothingToRead({ me }: { readonly me: Me }) {
  return (
    <div className="notice">
      <h1>This sign-in reads nothing</h1>
      <p className="muted">
        {me.roles.includes('INGEST')
          ? 'It is for sending records. Sign out, and in again with a key or user that may read.'
          : 'It has no role here that may read. Ask an administrator for one.'}
      </p>
    </div>
  );
}
