/** What may be done. `KNOWN` asks for nothing but to be known. */
export const PERMISSIONS = [
  'KNOWN',
  'READ',
  'INGEST',
  'DETECT',
  'INVESTIGATE',
  'APPROVE',
  'AUDIT',
  'ADMINISTER',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['viewer', 'analyst', 'approver', 'ingest', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what: the one table of it. A caller may do what any of its roles may. */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['READ'],
  analyst: ['READ', 'DETECT', 'INVESTIGATE'],
  approver: ['READ', 'DETECT', 'INVESTIGATE', 'APPROVE'],
  // A leaked key of a sender shows nothing.
  ingest: ['INGEST'],
  admin: PERMISSIONS,
};

export function isGranted(roles: readonly Role[], permission: Permission): boolean {
  // Whoever is known is told as whom, also when no role of theirs is known here.
  return permission === 'KNOWN' || roles.some((role) => GRANTS[role].includes(permission));
}

export function isRole(name: unknown): name is Role {
  return ROLES.some((role) => role === name);
}
