import { describe, expect, it } from 'vitest';
import { withSettings } from '../../../src/domain/detection/parameter-settings.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';

describe('the settings of a run', () => {
  it('change what they name and leave the rest', () => {
    expect(withSettings(DEFAULT_PARAMETERS, ['minRing=12', ' falseAlarm = 1e-4 '])).toEqual({
      ...DEFAULT_PARAMETERS,
      minRing: 12,
      falseAlarm: 1e-4,
    });
    expect(withSettings(DEFAULT_PARAMETERS, [])).toEqual(DEFAULT_PARAMETERS);
  });

  it('allow every default', () => {
    const all = Object.entries(DEFAULT_PARAMETERS).map(([name, value]) => `${name}=${value}`);
    expect(withSettings(DEFAULT_PARAMETERS, all)).toEqual(DEFAULT_PARAMETERS);
  });

  it.each(['minRings=3', '__proto__=1', 'minRing', 'minRing=', 'minRing=eight', 'minRing=1', 'kitShare=1.1'])(
    'are refused when one is %s',
    (setting) => {
      expect(() => withSettings(DEFAULT_PARAMETERS, [setting])).toThrowError(
        /such parameter|must be a number/,
      );
    },
  );
});
