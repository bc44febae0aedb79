import { keyParts } from '../canonical-identifier.js';
import { COUNTED_VALUES } from '../detection/evidence.js';
import { DEFAULT_PARAMETERS } from '../detection/parameters.js';
import { type Channel, IDENTIFIER_KINDS } from '../identifier-kind.js';
import { degreeOfNode, neighboursOfNode, nodeCount, type RingGraph } from './ring-graph.js';
import { byBits, sharedBits } from './shared-bits.js';

/** Two members that share identifiers that bind their ring. */
export interface CoreStep {
  /** Nodes of members. */
  readonly from: number;
  readonly to: number;
  readonly bits: number;
  /** Nodes of the identifiers, what says most first. */
  readonly shared: readonly number[];
}

/**
 * Links looked at around a member for its one step to the core, what says most first, unless it takes more to find any.
 * Values beyond are those that thousands of members showed.
 */
const LINKS_WALKED = 10_000;
/** Links looked at for a longer way: a page of members that nothing ties to the core costs ten million, half a second. */
const MOST_WALKED = 100_000;

/**
 * The path of fewest steps from a member to another one that is core, over identifiers that bind; of those of one step
 * the strongest. `undefined` when there is none within `MOST_WALKED` links.
 */
export function pathToCore(graph: RingGraph, member: number): readonly CoreStep[] | undefined {
  const direct = strongestCore(graph, member);
  return direct === undefined ? fewestSteps(graph, member) : [stepBetween(graph, member, direct)];
}

function strongestCore(graph: RingGraph, member: number): number | undefined {
  const said = new Map<number, { bits: number; readonly values: Record<Channel, number> }>();
  let best: number | undefined;
  let walked = 0;
  for (const value of strongestFirst(graph, neighboursOfNode(graph, member))) {
    walked += degreeOfNode(graph, value);
    if (walked > LINKS_WALKED && said.size > 0) break;
    const { key, bits } = bindingOf(graph, value);
    const { channel } = IDENTIFIER_KINDS[keyParts(key).kind];
    for (const other of neighboursOfNode(graph, value)) {
      if (other === member || !graph.members[other]!.isCore) continue;
      const of = said.get(other) ?? { bits: 0, values: { payment: 0, network: 0, device: 0, prompt: 0 } };
      said.set(other, of);
      // Values come the strongest first, so that each counts by its place in its channel.
      const place = of.values[channel]++;
      if (place < COUNTED_VALUES) of.bits += bits * DEFAULT_PARAMETERS.nextValue ** place;
    }
  }
  for (const [node, { bits }] of said) {
    const most = best === undefined ? -1 : said.get(best)!.bits;
    if (bits > most || (bits === most && node < best!)) best = node;
  }
  return best;
}

/** Walks outward, at each member by what says most first, and meets every node once. */
function fewestSteps(graph: RingGraph, member: number): readonly CoreStep[] | undefined {
  const cameFrom = new Int32Array(nodeCount(graph)).fill(-1);
  cameFrom[member] = member;
  let walked = 0;
  for (let near = [member]; near.length > 0; ) {
    const far: number[] = [];
    for (const from of near) {
      for (const value of strongestFirst(graph, neighboursOfNode(graph, from))) {
        if (cameFrom[value] !== -1) continue;
        cameFrom[value] = from;
        walked += degreeOfNode(graph, value);
        for (const other of neighboursOfNode(graph, value)) {
          if (cameFrom[other] !== -1) continue;
          cameFrom[other] = value;
          if (graph.members[other]!.isCore) return stepsTo(graph, cameFrom, member, other);
          far.push(other);
        }
        if (walked >= MOST_WALKED) return undefined;
      }
    }
    near = far;
  }
  return undefined;
}

function stepsTo(graph: RingGraph, cameFrom: Int32Array, member: number, core: number): readonly CoreStep[] {
  const steps: CoreStep[] = [];
  for (let to = core; to !== member; to = steps[0]!.from) {
    steps.unshift(stepBetween(graph, cameFrom[cameFrom[to]!]!, to));
  }
  return steps;
}

function stepBetween(graph: RingGraph, from: number, to: number): CoreStep {
  const held = new Set(neighboursOfNode(graph, from));
  const both = neighboursOfNode(graph, to).filter((value) => held.has(value));
  return { from, to, bits: bitsOf(graph, both), shared: strongestFirst(graph, both) };
}

function bitsOf(graph: RingGraph, values: Iterable<number>): number {
  return sharedBits(Array.from(values, (value) => bindingOf(graph, value)));
}

function bindingOf({ members, bindings }: RingGraph, value: number) {
  return bindings[value - members.length]!;
}

function strongestFirst(graph: RingGraph, values: Iterable<number>): readonly number[] {
  return [...values].sort((a, b) => byBits(bindingOf(graph, a), bindingOf(graph, b)));
}
