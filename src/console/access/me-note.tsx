import { useMe } from './me-query.js';

/** Who has signed in, and as what. */
export function MeNote() {
  const me = useMe();
  if (!me) return null;
  const roles = me.roles.map((role) => role.toLowerCase()).join(', ');
  return (
    <span className="me" title={`Signed in as ${me.name}`}>
      <span className="id">{me.callerId}</span>
      <span className="muted">{roles === '' ? 'no role' : roles}</span>
    </span>
  );
}
