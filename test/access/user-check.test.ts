import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openUserCheck, type UserCheck } from '../../src/access/user-check.js';
import { type Issuer, startIssuer } from '../testkit/issuer.js';

const NOW = Date.UTC(2026, 6, 1);
const SECOND = 1000;
let issuer: Issuer;
let check: UserCheck;
const checkOf = (url: string, roleClaim = 'roles') =>
  openUserCheck({ issuer: url, audience: 'ringtrace', roleClaim }, () => NOW);

beforeAll(async () => {
  issuer = await startIssuer(() => NOW);
  check = checkOf(issuer.url);
});
afterAll(() => issuer.close());

describe('a token of the issuer', () => {
  it('says who the user is, with the roles that are known here', async () => {
    const token = await issuer.token({ sub: 'ada', roles: ['analyst', 'payroll', 'approver', 'analyst'] });
    expect(await check(token)).toEqual({ kind: 'USER', id: 'ada', roles: ['analyst', 'approver'] });
  });

  it('may list its roles as words, deep within a claim, under a name with dots, or not at all', async () => {
    const rolesIn = async (claim: string, claims: object) =>
      (await checkOf(issuer.url, claim)(await issuer.token({ ...claims })))?.roles;
    expect(await rolesIn('scope', { scope: 'openid viewer' })).toEqual(['viewer']);
    expect(await rolesIn('realm_access.roles', { realm_access: { roles: ['viewer'] } })).toEqual(['viewer']);
    expect(await rolesIn('https://example.org/roles', { 'https://example.org/roles': ['admin'] })).toEqual([
      'admin',
    ]);
    expect(await rolesIn('roles', {})).toEqual([]);
    expect(await rolesIn('constructor.name', { roles: ['admin'] })).toEqual([]);
    expect(await rolesIn('roles', { roles: { admin: true } })).toEqual([]);
  });

  it('costs one look at the issuer, however many come', async () => {
    const fresh = checkOf(issuer.url);
    const before = issuer.asked.length;
    for (let each = 0; each < 3; each += 1) await fresh(await issuer.token());
    expect(issuer.asked.slice(before)).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('may be off by the difference of two clocks and no more', async () => {
    const seconds = NOW / SECOND;
    expect(await check(await issuer.token({ exp: seconds - 30 }))).toMatchObject({ id: 'user-1' });
    expect(await check(await issuer.token({ exp: seconds - 61 }))).toBeUndefined();
    expect(await check(await issuer.token({ nbf: seconds + 30 }))).toMatchObject({ id: 'user-1' });
    expect(await check(await issuer.token({ nbf: seconds + 61 }))).toBeUndefined();
  });
});

describe('no user is', () => {
  it('whose token is for another audience, of another issuer, or without subject or end', async () => {
    for (const claims of [
      { aud: 'another' },
      { iss: 'https://example.org' },
      { sub: undefined },
      { sub: '' },
      { sub: 'x'.repeat(256) },
      { exp: undefined },
    ]) {
      expect(await check(await issuer.token(claims))).toBeUndefined();
    }
  });

  it('whose token is unsigned, signed with a shared secret, or by a key that the issuer does not have', async () => {
    expect(await check(new UnsecuredJWT(issuer.good({ roles: ['admin'] })).encode())).toBeUndefined();
    const shared = new SignJWT(issuer.good({})).setProtectedHeader({ alg: 'HS256', kid: 'known' });
    expect(await check(await shared.sign(new Uint8Array(32)))).toBeUndefined();
    const { privateKey } = await generateKeyPair('ES256');
    expect(await check(await issuer.token({}, privateKey))).toBeUndefined();
    expect(await check(await issuer.token({}, privateKey, 'unknown'))).toBeUndefined();
  });

  it('whose token was changed after it was signed', async () => {
    const [header, , signature] = (await issuer.token({ roles: ['viewer'] })).split('.');
    const payload = Buffer.from(JSON.stringify(issuer.good({ roles: ['admin'] }))).toString('base64url');
    expect(await check(`${header}.${payload}.${signature}`)).toBeUndefined();
  });

  it('who sends something else', async () => {
    for (const text of ['', 'x', 'a.b', 'a.b.c', `${'a'.repeat(5_000)}.b.c`]) {
      expect(await check(text)).toBeUndefined();
    }
  });
});

it('tells an issuer that is away or another from a token that is wrong', async () => {
  const away = await startIssuer(() => NOW);
  const token = await away.token();
  await away.close();
  await expect(checkOf(away.url)(token)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
  await expect(checkOf(`${issuer.url}/`)(token)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
});
