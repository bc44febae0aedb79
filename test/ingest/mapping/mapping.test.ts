import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf, readMapping } from '../../../src/ingest/mapping/mapping.js';
import { ROOT } from '../../testkit/source-files.js';

interface Definitions {
  readonly definitions: Readonly<
    Record<string, { readonly required?: readonly string[]; readonly properties?: object }>
  >;
}
const schema = (name: string) => JSON.parse(readFileSync(`${ROOT}/schema/${name}`, 'utf8')) as Definitions;
const RECORD_TYPES = ['account', 'paymentInstrument', 'exchange', 'identifier', 'usage', 'enforcement'];
const faultOf = (mapping: unknown) => {
  try {
    return readMapping(typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
  } catch (error) {
    return String(error).replace('Failure: The mapping does not fit schema/mapping.schema.json: ', '');
  }
};
const EXCHANGE = { type: 'exchange', exchangeId: 'id', accountId: 'who', at: 'when' };

describe('the published schema of mappings', () => {
  it.each(RECORD_TYPES)('knows the fields of %s, but attributes, and which are needed', (type) => {
    const record = schema('records.schema.json').definitions[type];
    const mapped = schema('mapping.schema.json').definitions[type];
    const fields = Object.keys(record?.properties ?? {}).filter((field) => field !== 'attributes');
    expect(Object.keys(mapped?.properties ?? {}).sort()).toEqual([...fields, 'when'].sort());
    expect(mapped?.required).toEqual(record?.required);
  });
});

describe('a mapping', () => {
  it('names columns or says more of them', () => {
    const mapping = readMapping(
      JSON.stringify({
        times: 'epochSeconds',
        delimiter: ';',
        records: [
          {
            ...EXCHANGE,
            when: { column: 'kind', equals: ['chat'] },
            model: { constant: 'opus' },
            capability: { column: 'product', values: { swe: 'software_engineering', none: null } },
          },
          { type: 'account', accountId: 'who', createdAt: { column: 'since', times: 'utc' } },
        ],
      }),
    );
    const common = { form: 'text', times: 'epochSeconds', values: new Map() };
    expect(mapping).toEqual({
      delimiter: ';',
      quote: undefined,
      records: [
        {
          type: 'exchange',
          when: { column: 'kind', equals: ['chat'] },
          fields: [
            { ...common, field: 'exchangeId', source: { column: 'id' } },
            { ...common, field: 'accountId', source: { column: 'who' } },
            { ...common, field: 'at', form: 'time', source: { column: 'when' } },
            { ...common, field: 'model', source: { constant: 'opus' } },
            {
              ...common,
              field: 'capability',
              source: { column: 'product' },
              values: new Map([
                ['swe', 'software_engineering'],
                ['none', null],
              ]),
            },
          ],
        },
        {
          type: 'account',
          when: undefined,
          fields: [
            { ...common, field: 'accountId', source: { column: 'who' } },
            { ...common, field: 'createdAt', form: 'time', times: 'utc', source: { column: 'since' } },
          ],
        },
      ],
    });
    expect(columnsOf(mapping)).toEqual(['kind', 'id', 'who', 'when', 'product', 'since']);
  });

  it('reads as the documentation shows it', () => {
    const shown = readFileSync(`${ROOT}/docs/ingest-sources.md`, 'utf8').match(
      /```json\n(\{\n[^`]+)```/,
    )?.[1];
    expect(readMapping(shown ?? '').records.map(({ type }) => type)).toEqual([
      'exchange',
      'paymentInstrument',
    ]);
  });

  it('is refused with the place and the reason', () => {
    const withField = (field: unknown) => ({ records: [{ ...EXCHANGE, model: field }] });
    expect(
      [
        'nonsense',
        [],
        {},
        { records: [] },
        { records: [{ type: 'exchanges' }] },
        { records: [{ accountId: 'who' }] },
        { records: [EXCHANGE, { type: 'account', accountId: 'who' }] },
        { records: [{ ...EXCHANGE, modle: 'model' }] },
        '{"records":[{"type":"account","accountId":"a","createdAt":"b","__proto__":"c"}]}',
        { records: [{ ...EXCHANGE, attributes: 'all' }] },
        { records: [EXCHANGE], times: 'unix' },
        { records: [EXCHANGE], delimiter: '::' },
        withField(17),
        withField(''),
        withField({}),
        withField({ column: 'a', constant: 'b' }),
        withField({ values: { a: 'b' } }),
        withField({ column: 'a', values: { a: ['b'] } }),
        { records: [{ ...EXCHANGE, when: { equals: ['a'] } }] },
      ].map(faultOf),
    ).toEqual([
      'Failure: The mapping is not valid JSON',
      'it must be object',
      'it lacks records',
      'records must NOT have fewer than 1 items',
      'records.0.type must name one of the six record types',
      'records.0 lacks type',
      'records.1 lacks createdAt (account)',
      'records.0 must not have "modle" (exchange)',
      'records.0 must not have "__proto__" (account)',
      'records.0 must not have "attributes" (exchange)',
      'times must be one of rfc3339, utc, epochSeconds, epochMilliseconds',
      'delimiter must NOT have more than 1 characters',
      'records.0.model must be string,object',
      'records.0.model must NOT have fewer than 1 characters',
      'records.0.model must NOT have fewer than 1 properties',
      'records.0.model must name either a column or a constant',
      'records.0.model must name either a column or a constant',
      'records.0.model.values.a must be string,number,boolean,null',
      'records.0.when lacks column',
    ]);
  });
});
