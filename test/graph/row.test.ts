import { Record as DriverRecord } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { Row } from '../../src/graph/row.js';

const row = new Row(
  new DriverRecord(
    ['text', 'integer', 'number', 'yes', 'nothing', 'bytes', 'texts', 'integers', 'big', 'bigs'],
    [
      'a',
      7,
      1.5,
      true,
      null,
      new Int8Array([-1, 2]),
      ['a', 'b'],
      [1, 2],
      '9007199254740993',
      ['1', '9007199254740993'],
    ],
  ),
  'ring/members',
);

describe('a returned row', () => {
  it('is read by column', () => {
    expect([row.text('text'), row.integer('integer'), row.number('number'), row.boolean('yes')]).toEqual([
      'a',
      7,
      1.5,
      true,
    ]);
    expect([row.texts('texts'), row.integers('integers'), row.numbers('integers')]).toEqual([
      ['a', 'b'],
      [1, 2],
      [1, 2],
    ]);
    expect(row.bytes('bytes')).toEqual(new Uint8Array([255, 2]));
    expect([row.count('big'), row.counts('bigs')]).toEqual([9007199254740993n, [1, 9007199254740993n]]);
  });

  it('has undefined for null where that is allowed', () => {
    expect([
      row.optionalText('nothing'),
      row.optionalInteger('nothing'),
      row.optionalBoolean('nothing'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, () => unknown]>([
    ['text in column integer', () => row.text('integer')],
    ['whole number in column number', () => row.integer('number')],
    ['boolean in column nothing', () => row.boolean('nothing')],
    ['bytes in column texts', () => row.bytes('texts')],
    ['list of whole numbers in column texts', () => row.integers('texts')],
    ['text in column missing', () => row.text('missing')],
    ['boolean in column missing', () => row.optionalBoolean('missing')],
  ])('of another shape fails with the name of the statement: no %s', (what, read) => {
    expect(read).toThrow(new Failure('BAD_ROW', `Statement ring/members returned no ${what}`));
  });
});
