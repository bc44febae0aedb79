import { counterJudgements, silentChannels } from '../../domain/counter-evidence.js';
import type { Channel } from '../../domain/identifier-kind.js';
import type { Judgement } from '../../domain/ring.js';
import { pathToCore, type CoreStep as Step } from '../../domain/ring-graph/path-to-core.js';
import { memberNode, type RingGraph } from '../../domain/ring-graph/ring-graph.js';
import type { RingIdentifier } from '../../rings/identifiers-page.js';
import type { RingMember } from '../../rings/members-page.js';
import type { ApiContext } from '../context.js';
import { toBindingNode } from '../ring-drawing.js';

/** A member in an answer, with the version that it is a member of. */
export interface ShownMember extends RingMember {
  readonly versionId: string;
}

interface Grounds {
  readonly graph: RingGraph;
  readonly steps: readonly Step[] | undefined;
  readonly setAside: readonly RingIdentifier[];
  readonly silentChannels: readonly Channel[];
  readonly againstGroup: readonly Judgement[];
}
interface Path {
  readonly graph: RingGraph;
  readonly steps: readonly Step[];
}
type StepInGraph = Step & { readonly graph: RingGraph };

/** One screen; the counts say how many there are. */
const SHOWN_IDENTIFIERS = 20;

export const MemberGroundsField = {
  grounds: async (
    { versionId, accountId, bits }: ShownMember,
    _: unknown,
    { loaders }: ApiContext,
  ): Promise<Grounds> => {
    const [graph, version, setAside] = await Promise.all([
      loaders.ringGraph.load(versionId),
      loaders.ringVersion.load(versionId),
      loaders.setAsideOf(accountId, { versionId }),
    ]);
    const node = memberNode(graph, accountId);
    return {
      graph,
      steps: node === undefined ? undefined : pathToCore(graph, node),
      setAside,
      silentChannels: silentChannels(bits, version?.channels ?? []),
      againstGroup: counterJudgements(version?.judgements ?? []),
    };
  },
};

export const MemberGrounds = {
  pathToCore: ({ graph, steps }: Grounds): Path | null => (steps ? { graph, steps } : null),
  setAside: ({ setAside }: Grounds) => setAside.slice(0, SHOWN_IDENTIFIERS),
  setAsideCount: ({ setAside }: Grounds) => setAside.length,
};

const accountAt = (graph: RingGraph, node: number, { loaders }: ApiContext) =>
  loaders.account.load(graph.members[node]!.accountId);

export const CorePath = {
  core: ({ graph, steps }: Path, _: unknown, context: ApiContext) =>
    accountAt(graph, steps.at(-1)!.to, context),
  bits: ({ steps }: Path) => Math.min(...steps.map(({ bits }) => bits)),
  steps: ({ graph, steps }: Path): readonly StepInGraph[] => steps.map((step) => ({ ...step, graph })),
};

export const CoreStep = {
  from: ({ graph, from }: StepInGraph, _: unknown, context: ApiContext) => accountAt(graph, from, context),
  to: ({ graph, to }: StepInGraph, _: unknown, context: ApiContext) => accountAt(graph, to, context),
  shared: ({ graph, shared }: StepInGraph) =>
    shared.slice(0, SHOWN_IDENTIFIERS).map((node) => toBindingNode(graph, node)),
  sharedCount: ({ shared }: StepInGraph) => shared.length,
};
