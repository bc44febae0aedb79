import { counted, whole } from '../format/number.js';

interface Whole {
  readonly hubs: readonly unknown[];
  readonly clusters: readonly { readonly accounts: number }[];
  readonly links: readonly unknown[];
  readonly hubsLeftOut: number;
  readonly linksLeftOut: number;
}

interface Drawn {
  readonly hubs: readonly unknown[];
  readonly links: readonly unknown[];
}

/** What a picture shows and what it leaves out, so that nothing is cut in silence. */
export function drawnSentence(all: Whole, drawn: Drawn): string {
  const accounts = all.clusters.reduce((sum, cluster) => sum + cluster.accounts, 0);
  const hubs = all.hubs.length + all.hubsLeftOut;
  const links = all.links.length + all.linksLeftOut;
  return `All ${counted(accounts, 'account')} in ${counted(all.clusters.length, 'cluster')}, by the most shared identifier that each showed; ${whole(drawn.hubs.length)} of ${counted(hubs, 'identifier')} and ${whole(drawn.links.length)} of ${counted(links, 'summed link')} drawn. The tab Identifiers lists all.`;
}
