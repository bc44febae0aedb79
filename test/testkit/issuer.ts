import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;

/** An OpenID Connect issuer on this machine: discovery document, public keys, and tokens signed with them. */
export async function startIssuer(now: () => number) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const known = { ...(await exportJWK(publicKey)), kid: 'known', alg: 'ES256', use: 'sig' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const documents: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': { issuer: url(), jwks_uri: `${url()}/keys` },
      '/keys': { keys: [known] },
    };
    const document = documents[request.url ?? ''];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const good = (claims: Readonly<Record<string, unknown>>): JWTPayload => ({
    iss: url(),
    aud: 'ringtrace',
    sub: 'user-1',
    exp: Math.floor(now() / 1000) + 600,
    ...claims,
  });
  return {
    url: url(),
    /** The paths asked for so far. */
    asked,
    good,
    token: (claims: Readonly<Record<string, unknown>> = {}, key: CryptoKey = privateKey, kid = 'known') =>
      new SignJWT(good(claims)).setProtectedHeader({ alg: 'ES256', kid }).sign(key),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
