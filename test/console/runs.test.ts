import { describe, expect, it } from 'vitest';
import { isGranted } from '../../src/console/access/grants.js';
import { runProgress } from '../../src/console/runs/run-progress.js';
import { settingsOf } from '../../src/console/runs/settings-text.js';
import { isGranted as isGrantedByServer, PERMISSIONS, ROLES } from '../../src/domain/permission.js';

it('the console hides exactly what the server would refuse', () => {
  for (const role of ROLES) {
    for (const permission of PERMISSIONS) {
      const upper = role.toUpperCase() as Uppercase<typeof role>;
      expect([role, permission, isGranted([upper], permission)]).toEqual([
        role,
        permission,
        isGrantedByServer([role], permission),
      ]);
    }
  }
});

describe('a run under way', () => {
  const run = {
    startedAt: '2026-06-05T12:00:00.000Z',
    step: 'link',
    stepStartedAt: '2026-06-05T12:00:10.000Z',
    steps: [{ name: 'project', seconds: 9 }],
  };
  const before = [
    { name: 'project', seconds: 10 },
    { name: 'link', seconds: 20 },
    { name: 'write', seconds: 10 },
  ];
  const at = (seconds: number) => Date.parse(run.startedAt) + seconds * 1_000;

  it('is as far as the run before was with these steps', () => {
    expect(runProgress(run, before, at(15))).toEqual({ part: 15 / 40, secondsLeft: 25, stepSeconds: 5 });
    expect(runProgress(run, before, at(100))).toEqual({ part: 29 / 40, secondsLeft: 11, stepSeconds: 90 });
  });

  it('tells no part when no run before is known', () => {
    expect(runProgress({ ...run, stepStartedAt: null }, [], at(15))).toEqual({
      part: undefined,
      secondsLeft: undefined,
      stepSeconds: 0,
    });
  });
});

it('settings of a run are names and numbers, one a line', () => {
  expect(settingsOf(' minimumAccounts = 8 \n\nprior=1e-4')).toEqual([
    { name: 'minimumAccounts', value: 8 },
    { name: 'prior', value: 0.0001 },
  ]);
  expect(settingsOf('')).toEqual([]);
  expect([settingsOf('minimumAccounts'), settingsOf('a=b'), settingsOf('=3')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
