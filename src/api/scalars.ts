import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { type Count, countFromText } from '../domain/count.js';

/** A JSON number while that is exact, a text of digits beyond; taken as either. */
const GraphQLBigInt = new GraphQLScalarType<Count, number | string>({
  name: 'BigInt',
  description:
    'A whole number that may pass 2^53: a JSON number while it is a safe integer, a text of digits beyond. Taken as either.',
  serialize: (value) => {
    const count = toCount(value);
    return typeof count === 'bigint' ? String(count) : count;
  },
  parseValue: toCount,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.STRING) return toCount(node.value);
    throw new GraphQLError('A BigInt is a whole number or a text of digits', { nodes: [node] });
  },
});

function toCount(value: unknown): Count {
  if (typeof value === 'bigint') return countFromText(String(value));
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return countFromText(value);
  throw new GraphQLError('A BigInt is a whole number or a text of digits');
}

export const SCALARS = { BigInt: GraphQLBigInt, Date: GraphQLDate, DateTime: GraphQLDateTime };
