import { describe, expect, it } from 'vitest';
import { isLoopback, serverToken } from '../../src/http/token.js';

describe('the token of a server', () => {
  it('is the configured one wherever it listens', () => {
    expect(serverToken('secret', '0.0.0.0')).toEqual({ token: 'secret', generated: false });
  });

  it('is made anew on loopback when none is configured', () => {
    const { token, generated } = serverToken(undefined, '127.0.0.1');
    expect(generated).toBe(true);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(serverToken(undefined, '::1').token).not.toBe(token);
  });

  it('must be configured elsewhere', () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org', '']) {
      expect(isLoopback(host)).toBe(false);
      expect(() => serverToken(undefined, host)).toThrow('Set RINGTRACE_TOKEN');
    }
  });
});
