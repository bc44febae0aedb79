import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Values of the scalars, some of which name something. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

type Text = fc.Arbitrary<string>;

/** Valid queries of any shape over a schema, as deep as `depth` says. */
export function randomQueries(schema: GraphQLSchema, known: KnownValues, depth: number): Text {
  const queryType = schema.getQueryType()!;
  return selections(schema, queryType, known, depth).map((body) => `query Random ${body}`);
}

function selections(schema: GraphQLSchema, type: GraphQLNamedType, known: KnownValues, depth: number): Text {
  if (isUnionType(type)) return fragments(schema, type.getTypes(), known, depth);
  if (!isObjectType(type) && !isInterfaceType(type)) return fc.constant('');
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 1 || isLeafType(getNamedType(field.type)),
  );
  if (fields.length === 0) return fc.constant('{ __typename }');
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(5, fields.length) })
    .chain((picked) =>
      fc.tuple(
        ...picked.map((field) => {
          const inner = getNamedType(field.type);
          const body = isLeafType(inner) ? fc.constant('') : selections(schema, inner, known, depth - 1);
          return fc
            .tuple(argumentsOf(field.args, known), body)
            .map(([args, text]) => `${field.name}${args} ${text}`);
        }),
      ),
    )
    .map((parts) => `{ ${parts.join(' ')} }`);
}

function fragments(
  schema: GraphQLSchema,
  types: readonly GraphQLNamedType[],
  known: KnownValues,
  depth: number,
): Text {
  return fc
    .constantFrom(...types)
    .chain((type) =>
      selections(schema, type, known, depth).map((body) => `{ __typename ... on ${type.name} ${body} }`),
    );
}

function argumentsOf(args: readonly GraphQLArgument[], known: KnownValues): Text {
  if (args.length === 0) return fc.constant('');
  const each = args.map((arg) => {
    const value = literal(arg.type, known[arg.name] ?? [], known);
    const given = value.map((text) => `${arg.name}: ${text}`);
    const isRequired = isNonNullType(arg.type) && arg.defaultValue === undefined;
    return isRequired ? given : fc.option(given, { nil: '' });
  });
  return fc.tuple(...each).map((texts) => {
    const shown = texts.filter((text) => text !== '');
    return shown.length === 0 ? '' : `(${shown.join(', ')})`;
  });
}

/** A value as it is written in a query; of `named` ones where there are such. */
function literal(type: GraphQLInputType, named: readonly unknown[], known: KnownValues): Text {
  if (isNonNullType(type)) return literal(type.ofType, named, known);
  if (isListType(type)) {
    return fc
      .array(literal(type.ofType, named, known), { maxLength: 3 })
      .map((texts) => `[${texts.join(', ')}]`);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => {
      const given = literal(field.type, known[field.name] ?? [], known).map(
        (text) => `${field.name}: ${text}`,
      );
      return isNonNullType(field.type) ? given : fc.option(given, { nil: '' });
    });
    return fc.tuple(...fields).map((texts) => `{ ${texts.filter((text) => text !== '').join(', ')} }`);
  }
  const values = [...named, ...(known[type.name] ?? [])];
  return fc
    .oneof(
      { weight: 4, arbitrary: values.length > 0 ? fc.constantFrom(...values) : anything(type.name) },
      { weight: 1, arbitrary: anything(type.name) },
    )
    .map((value) => JSON.stringify(value));
}

function anything(scalar: string): fc.Arbitrary<unknown> {
  switch (scalar) {
    case 'Int':
      return fc.integer({ min: -5, max: 200 });
    case 'Float':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'Boolean':
      return fc.boolean();
    default:
      return fc.string({ maxLength: 40 });
  }
}
