import { createHash } from 'node:crypto';
import { canonicalKey } from '../domain/canonical-identifier.js';
import { Failure } from '../domain/failure.js';
import { IDENTIFIER_KIND_NAMES } from '../domain/identifier-kind.js';
import { networkRanges, type TextRange } from '../domain/ip-network.js';
import { checkPageSize, decodeCursor, encodeCursor, type Page, toPage } from '../domain/page.js';
import { countNetworkAddresses, networkAddresses } from '../identifiers/network-addresses.js';
import { type Connection, toConnection } from './connection.js';
import type { ApiContext } from './context.js';
import { fromGlobalId, type NodeType } from './global-id.js';
import { loadNodeOf } from './node-loading.js';

type Reason = 'GLOBAL_ID' | 'ACCOUNT_ID' | 'RING_ID' | 'RUN_ID' | 'IDENTIFIER_VALUE' | 'IN_NETWORK';

export interface SearchHit {
  readonly found: object;
  readonly reason: Reason;
}

/** A hit with its place: exact ones are numbered, addresses of a network come after them by key. */
interface PlacedHit extends SearchHit {
  readonly rank: number;
  readonly id: string;
}

/** Longer than any id or value, with room for a global id. */
const LONGEST_TEXT = 512;
/** After every exact hit. */
const NETWORK_RANK = 100;

/** What a text names, exact hits first. Every look-up is by key or by a range of keys. */
export async function search(
  text: string,
  { first, after }: { readonly first: number; readonly after: string | undefined },
  context: ApiContext,
): Promise<Connection<SearchHit>> {
  checkPageSize(first);
  const wanted = text.trim();
  if (wanted === '' || wanted.length > LONGEST_TEXT) {
    throw new Failure('BAD_REQUEST', `Search for a text of 1 to ${LONGEST_TEXT} characters`);
  }
  // A cursor is good for the same text only; it need not repeat it.
  const scope = `search/${createHash('sha256').update(wanted).digest('base64url')}`;
  const position = after === undefined ? undefined : decodeCursor(scope, after);
  const exact = await exactHits(wanted, context);
  const ranges = exact.length > 0 ? undefined : networkRanges(wanted);
  const begun = position ? Number(position.key) : -1;
  const hits = [
    ...exact.filter(({ rank }) => rank > begun),
    ...(ranges ? await networkHits(ranges, first, position?.id ?? '', context) : []),
  ];
  const page: Page<PlacedHit> = toPage(hits, first, after, ({ rank, id }) =>
    encodeCursor(scope, { runId: '', key: String(rank), id }),
  );
  const inNetwork = () => countNetworkAddresses(context.actor, context.graph, ranges ?? [], context.options);
  return toConnection<SearchHit>(page, async () => (ranges ? await inNetwork() : exact.length));
}

async function exactHits(text: string, context: ApiContext): Promise<readonly PlacedHit[]> {
  const global = fromGlobalId(text);
  const keys = IDENTIFIER_KIND_NAMES.flatMap((kind) => canonicalKey(kind, text) ?? []);
  const asked: readonly (readonly [Reason, NodeType, string])[] = [
    ...(global ? [['GLOBAL_ID', global.type, global.rawId] as const] : []),
    ['ACCOUNT_ID', 'Account', text],
    ['RING_ID', 'Ring', text.toLowerCase()],
    ['RUN_ID', 'DetectionRun', text.toLowerCase()],
    ...keys.map((key) => ['IDENTIFIER_VALUE', 'Identifier', key] as const),
  ];
  const found = await Promise.all(asked.map(([, type, rawId]) => loadNodeOf(type, rawId, context)));
  return asked.flatMap(([reason, , id], rank) => {
    const node = found[rank];
    return node ? [{ found: node, reason, rank, id }] : [];
  });
}

async function networkHits(
  ranges: readonly TextRange[],
  first: number,
  after: string,
  context: ApiContext,
): Promise<readonly PlacedHit[]> {
  const { actor, graph, options } = context;
  const keys = await networkAddresses(actor, graph, ranges, { first, after }, options);
  const found = await Promise.all(keys.map((key) => loadNodeOf('Identifier', key, context)));
  return keys.flatMap((id, place) => {
    const node = found[place];
    return node ? [{ found: node, reason: 'IN_NETWORK' as const, rank: NETWORK_RANK, id }] : [];
  });
}
