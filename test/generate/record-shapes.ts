import type { Line } from './lines.js';

const FIELDS: Readonly<Record<string, readonly [required: readonly string[], optional: readonly string[]]>> =
  {
    account: [
      ['accountId', 'createdAt'],
      ['updatedAt', 'status', 'country', 'timeZone', 'pathway', 'organization', 'emailDomain', 'paying'],
    ],
    paymentInstrument: [
      ['accountId', 'instrumentId', 'at'],
      ['bin', 'prepaid', 'billingHash'],
    ],
    exchange: [
      ['exchangeId', 'accountId', 'at'],
      [
        'ip',
        'asn',
        'ipClass',
        'deviceId',
        'promptFingerprint',
        'promptBands',
        'promptStructure',
        'conversationPrefix',
        'model',
        'capability',
        'inputTokens',
        'outputTokens',
      ],
    ],
    identifier: [['accountId', 'kind', 'value', 'at'], []],
    enforcement: [['accountId', 'action', 'at'], ['reason']],
  };
const VALUE = /^[\w:.@/+=-]{1,128}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What is wrong with the shape of a record; empty when nothing is. */
export function shapeFaults(line: Line): readonly string[] {
  const fields = FIELDS[line.type];
  if (fields === undefined) return ['unknown type'];
  const [required, optional] = fields;
  const told = Object.keys(line).filter((name) => name !== 'type');
  const faults = required.filter((name) => !told.includes(name)).map((name) => `${name} missing`);
  for (const name of told) {
    const value = line[name];
    if (!required.includes(name) && !optional.includes(name)) faults.push(`${name} unknown`);
    else if (name.endsWith('At') || name === 'at') {
      if (!TIME.test(String(value))) faults.push(`${name} is no time`);
    } else if (typeof value === 'string' ? !VALUE.test(value) : typeof value === 'number' && value < 0) {
      faults.push(`${name} malformed`);
    }
  }
  return faults;
}
