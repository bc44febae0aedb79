import { expect, it } from 'vitest';
import { isSafeUrl } from '../../src/domain/safe-url.js';

it.each(['https://a.example/x', 'http://127.0.0.1:8080/x', 'http://[::1]/', 'http://localhost'])(
  'lets %s be asked',
  (url) => {
    expect(isSafeUrl(url)).toBe(true);
  },
);

it.each([
  'http://a.example',
  'http://127.0.0.1.a.example/',
  'http://localhost@a.example/',
  'https://user:password@a.example/',
  'https://user@a.example/',
  'ftp://localhost/',
  'a.example',
  '',
])('refuses %s', (url) => {
  expect(isSafeUrl(url)).toBe(false);
});
