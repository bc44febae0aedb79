import { IDENTIFIER_KIND_NAMES } from '../domain/identifier-kind.js';
import type { Reading } from '../domain/ring.js';

/** Values of a kind that are shown one by one: those that say most. */
const SHOWN_OF_KIND = 3;

/** `PAYMENT_INSTRUMENT` for `paymentInstrument`, as the API names kinds. */
function apiKind(kind: string): string {
  return kind.replace(/[A-Z]/g, '_$&').toUpperCase();
}

/**
 * The queries that a letter is drawn from, by name. Each names the ring and the run, so that it answers with the same
 * figures after later runs, for as long as the run is kept.
 */
export function letterQueries(ringId: string, runId: string, reading: Reading): ReadonlyMap<string, string> {
  const ofRing = (fields: string) =>
    `{\n  ring(ringId: "${ringId}", runId: "${runId}") {\n${fields.replace(/^/gm, '    ')}\n  }\n}`;
  const queries: [string, string][] = [
    ['Q1', ofRing(GROUP)],
    ['Q2', ofRing(VOLUME)],
    ['Q3', ofRing(JUDGEMENTS)],
    ['Q4', ofRing(basis())],
  ];
  // A SUSPECTED group names no member.
  if (reading !== 'SUSPECTED') queries.push(['Q5', ofRing(MEMBERS)]);
  return new Map(queries);
}

const GROUP = `reading
confidence
accountCount
coreCount
attachedCount
channels
channelsBlind
firstActivityAt
lastActivityAt
firstDetectedAt
shareOfAllTraffic
run { sequence finishedAt asOf watermark codeVersion allTraffic { exchanges } }`;

const VOLUME = `volume {
  exchanges
  inputTokens
  outputTokens
  accounts
  core
  attached
  beforeJoining
  byCapability { capability exchanges }
  byModel { model exchanges }
}`;

const JUDGEMENTS = 'judgements { name value threshold reason }';

const MEMBERS = `all: members(first: 1) { totalCount }
certain: members(first: 1, filter: { minConfidence: 0.999 }) { totalCount }
likely: members(first: 1, filter: { minConfidence: 0.99 }) { totalCount }`;

function basis(): string {
  const fields = 'totalCount nodes { degree accountsInRing bits setAside }';
  return IDENTIFIER_KIND_NAMES.map(
    (kind) => `${kind}: identifiers(first: ${SHOWN_OF_KIND}, kind: ${apiKind(kind)}) { ${fields} }`,
  ).join('\n');
}
