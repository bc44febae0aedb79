import { Failure } from '../domain/failure.js';
import { isRole } from '../domain/permission.js';
import type { Row } from '../graph/row.js';
import type { ApiKey } from './api-key.js';

/** Reads the columns of a key. */
export function fromKeyRow(row: Row): ApiKey {
  const role = row.text('role');
  if (!isRole(role))
    throw new Failure('BAD_ROW', 'A stored API key has a role that this version does not know');
  return {
    prefix: row.text('prefix'),
    name: row.text('name'),
    role,
    createdAt: row.integer('createdAt'),
    expiresAt: row.optionalInteger('expiresAt'),
    revokedAt: row.optionalInteger('revokedAt'),
    lastUsedAt: row.optionalInteger('lastUsedAt'),
    replacedBy: row.optionalText('replacedBy'),
  };
}
