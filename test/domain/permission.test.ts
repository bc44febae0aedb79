import { expect, it } from 'vitest';
import { isGranted, PERMISSIONS, ROLES } from '../../src/domain/permission.js';

it('lets each role do this and nothing else', () => {
  const granted = Object.fromEntries(
    ROLES.map((role) => [role, PERMISSIONS.filter((permission) => isGranted([role], permission))]),
  );
  expect(granted).toEqual({
    viewer: ['KNOWN', 'READ'],
    analyst: ['KNOWN', 'READ', 'DETECT', 'INVESTIGATE'],
    approver: ['KNOWN', 'READ', 'DETECT', 'INVESTIGATE', 'APPROVE'],
    ingest: ['KNOWN', 'INGEST'],
    admin: PERMISSIONS,
  });
});

it('lets several roles do what any of them may', () => {
  expect(PERMISSIONS.filter((permission) => isGranted(['ingest', 'viewer'], permission))).toEqual([
    'KNOWN',
    'READ',
    'INGEST',
  ]);
});

it('lets nobody without a role do anything but be known', () => {
  expect(PERMISSIONS.filter((permission) => isGranted([], permission))).toEqual(['KNOWN']);
});
