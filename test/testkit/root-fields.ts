import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

export function rootFields(schema: GraphQLSchema): readonly RootField[] {
  const of = (
    operation: RootField['operation'],
    fields: Record<string, GraphQLField<unknown, unknown>> = {},
  ) => Object.entries(fields).map(([name, field]) => ({ operation, name, field }));
  return [
    ...of('query', schema.getQueryType()?.getFields()),
    ...of('mutation', schema.getMutationType()?.getFields()),
  ];
}

/** The shortest valid document that asks for a field, with some value for each argument that must be given. */
export function shortestDocument({ operation, name, field }: RootField): string {
  const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${someValue(arg.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${operation} { ${name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection} }`;
}

const SCALAR_VALUES: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '0.5',
  Boolean: 'true',
  BigInt: '1',
  Date: '"2026-05-01"',
  DateTime: '"2026-05-01T00:00:00Z"',
};

function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return `[${someValue(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return SCALAR_VALUES[type.name] ?? '"x"';
  // An input of which one field must be given says so by none being required.
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return `{ ${given.map((each) => `${each.name}: ${someValue(each.type)}`).join(', ')} }`;
}
