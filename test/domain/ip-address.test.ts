import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIp } from '../../src/domain/ip-address.js';

describe('an IP address', () => {
  it.each([
    ['8.8.8.8', '8.8.8.8'],
    ['2001:4860:4860:0:0:0:0:8888', '2001:4860:4860::/64'],
    ['2A00:1450:4001:0812::200E', '2a00:1450:4001:812::/64'],
    ['2a00:1450:4001:812::/64', '2a00:1450:4001:812::/64'],
    ['2a00:0:0:1:ffff:ffff:ffff:ffff', '2a00:0:0:1::/64'],
    ['::ffff:8.8.4.4', '8.8.4.4'],
    ['::ffff:0808:0404', '8.8.4.4'],
    ['192.0.2.1', '192.0.2.1'],
    ['198.51.100.9', '198.51.100.9'],
    ['203.0.113.255', '203.0.113.255'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ])('%s links as %s', (text, value) => {
    expect(parseIp(text)).toEqual({ value, links: true });
  });

  it.each([
    '127.0.0.1',
    '10.255.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.251',
    '239.255.255.255',
    '0.0.0.0',
    '255.255.255.255',
    '::',
    '::1',
    '::2',
    '::7f00:1',
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd12:3456:789a:1::1',
    'ff02::fb',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
  ])('%s is context and never links', (text) => {
    expect(parseIp(text)?.links).toBe(false);
  });

  it.each([
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '16909060',
    '0x7f000001',
    '0x7f.0.0.1',
    '127.1',
    '010.0.0.1',
    '8.8.8.08',
    '256.1.1.1',
    '1.2.3.4/24',
    '1.2.3.4/64',
    '1.2.3.4:80',
    '-1.2.3.4',
    '１.2.3.4',
    '2001:db8::1::2',
    '2001:db8::12345',
    '2001:db8::g',
    '[2001:db8::1]',
    '2001:db8::/48',
    '2001:db8::1/64/64',
    '/64',
    ':/64',
    'fe80::1%eth0',
    '::ffff:8.8.8.8/64',
    '::ffff:010.0.0.1',
    '::ffff:0x7f.0.0.1',
    '::ffff:1.2.3.256',
  ])('%j is none', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });

  it('in its own canonical form stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const first = parseIp(text);
        fc.pre(first !== undefined);
        expect(parseIp(first!.value)).toEqual(first);
      }),
    );
  });

  it('of four decimal octets is always read', () => {
    fc.assert(fc.property(fc.ipV4(), (text) => parseIp(text)?.value === text));
  });

  it('is the same for all hosts of a /64', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (network, host, other) => {
        fc.pre(network.some((part) => part !== '0'));
        expect(parseIp([...network, ...host].join(':'))).toEqual(parseIp([...network, ...other].join(':')));
      }),
    );
  });
});
