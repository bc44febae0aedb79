import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** What an operation asks for, before any of it is done. */
export interface QueryCost {
  /** Objects that the answer may hold: page sizes multiplied along each path, with weights for what costs more. */
  readonly cost: number;
  readonly depth: number;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Selections of a connection that add no objects of their own. */
const TRANSPARENT = new Set(['nodes', 'edges', 'node', 'pageInfo']);

/** Fields that cost more than one object: days behind a volume, points of a series, whole rings in memory. */
const OWN_COST: Readonly<Record<string, (args: Arguments) => number>> = {
  'Ring.volume': () => 5,
  'Ring.volumeSeries': ({ granularity }) => (granularity === 'HOUR' ? 200 : 20),
  'Account.volume': () => 5,
  'Query.linkPath': () => 200,
  'Ring.subgraph': () => 1_000,
  'Ring.summaryGraph': () => 1_000,
  'Ring.weakestCut': () => 2_000,
  'Ring.whatIf': () => 2_000,
};
const LIST_SIZE: Readonly<Record<string, (args: Arguments) => number>> = {
  'Query.nodes': ({ ids }) => (Array.isArray(ids) ? ids.length : 1),
  'Account.rings': () => 2,
  'Identifier.rings': () => 10,
  'DetectionRun.found': () => 4,
  'RunChanges.events': () => 7,
  'RunChanges.byReading': () => 4,
  'Case.mergedCases': () => 5,
  'SinceLooked.lineage': () => 20,
  'SinceLooked.caseEvents': () => 20,
  'LinkPaths.paths': () => 5,
  'LinkPaths.popularShared': () => 20,
  'LinkPath.steps': () => 3,
  'LinkStep.shared': () => 20,
};

/** Sums each fragment up once, so that a query of fragments in fragments costs no time to refuse. */
export function queryCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  rawVariables: Readonly<Record<string, unknown>>,
): QueryCost {
  const { coerced: variables = {} } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    rawVariables,
  );
  const known = new Map<SelectionSetNode, QueryCost>();

  const ofSelections = (selections: SelectionSetNode, type: GraphQLCompositeType): QueryCost => {
    const before = known.get(selections);
    if (before) return before;
    const parts = selections.selections.map((selection): QueryCost => {
      if (selection.kind === 'Field') return ofField(selection, type);
      const target = selection.kind === 'FragmentSpread' ? fragments[selection.name.value] : selection;
      if (!target) return { cost: 0, depth: 0 };
      const named = target.typeCondition ? typeFromAST(schema, target.typeCondition) : type;
      return ofSelections(target.selectionSet, isCompositeType(named) ? named : type);
    });
    const sum = {
      cost: parts.reduce((total, { cost }) => total + cost, 0),
      depth: parts.reduce((most, { depth }) => Math.max(most, depth), 0),
    };
    known.set(selections, sum);
    return sum;
  };

  const ofField = (node: FieldNode, type: GraphQLCompositeType): QueryCost => {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    // Introspection is not data; the standard rules bound its depth.
    if (!field) return { cost: 0, depth: 1 };
    const fieldType = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(fieldType)) return { cost: 0, depth: 1 };
    const inner = ofSelections(node.selectionSet, fieldType);
    const coordinate = `${type.name}.${name}`;
    const args = argumentsOf(field, node, variables);
    const own = TRANSPARENT.has(name) ? 0 : (OWN_COST[coordinate]?.(args) ?? 1);
    const size = typeof args.first === 'number' ? args.first : (LIST_SIZE[coordinate]?.(args) ?? 1);
    const perItem = 'first' in args ? Math.max(1, inner.cost) : inner.cost;
    return { cost: own + Math.max(0, size) * perItem, depth: inner.depth + 1 };
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root) : { cost: 0, depth: 0 };
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Arguments,
): Arguments {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // The execution reports arguments that do not fit; they load nothing.
    return {};
  }
}
