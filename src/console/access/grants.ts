import type { Role } from '#graphql/graphql';

/** What may be done, as the schema's `Permission` lists it. */
export type Permission =
  | 'KNOWN'
  | 'READ'
  | 'INGEST'
  | 'DETECT'
  | 'INVESTIGATE'
  | 'APPROVE'
  | 'AUDIT'
  | 'ADMINISTER';

/** What each role may do, as the schema says at `Permission`. The server decides; this only hides what it would refuse. */
const GRANTED_TO: Readonly<Record<Permission, readonly Role[]>> = {
  KNOWN: ['VIEWER', 'ANALYST', 'APPROVER', 'INGEST', 'ADMIN'],
  READ: ['VIEWER', 'ANALYST', 'APPROVER', 'ADMIN'],
  INGEST: ['INGEST', 'ADMIN'],
  DETECT: ['ANALYST', 'APPROVER', 'ADMIN'],
  INVESTIGATE: ['ANALYST', 'APPROVER', 'ADMIN'],
  APPROVE: ['APPROVER', 'ADMIN'],
  AUDIT: ['ADMIN'],
  ADMINISTER: ['ADMIN'],
};

/** May somebody with these roles do it? */
export function isGranted(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => GRANTED_TO[permission].includes(role));
}
