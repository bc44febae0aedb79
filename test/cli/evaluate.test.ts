import { describe, expect, it } from 'vitest';
import { runCli } from '../testkit/run-cli.js';

describe('ringtrace evaluate', () => {
  it.each([
    [
      'days that do not exist',
      ['--replay', '2026-02-30..2026-03-01'],
      /^--replay FROM\.\.TO takes a UTC day/,
    ],
    ['one day instead of two', ['--replay', '2026-05-01'], /^--replay FROM\.\.TO takes a UTC day/],
    [
      'days in the wrong order',
      ['--replay', '2026-05-02..2026-05-01'],
      /^--replay takes two UTC days in order/,
    ],
    [
      'three days',
      ['--replay', '2026-05-01..2026-05-02..2026-05-03'],
      /^--replay takes two UTC days in order/,
    ],
    ['no percentage', ['--perturb', 'some'], /^--perturb takes a percentage/],
    ['all of the links', ['--perturb', '100'], /^--perturb takes a percentage/],
    ['two ways at once', ['--perturb', '1', '--replay', '2026-05-01..2026-05-02'], /, not both$/m],
  ])('ends with 2 for %s', async (_, options, message) => {
    const { code, stdout, stderr } = await runCli(['evaluate', 'truth.csv', ...options]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });
});
