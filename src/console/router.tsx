import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AccountPage } from './account/account-page.js';
import { readAccountSearch } from './account/account-search.js';
import { Failed } from './elements/failed.js';
import { parseSearch, stringifySearch } from './format/address.js';
import { IdentifierPage } from './identifiers/identifier-page.js';
import { QueuePage } from './queue/queue-page.js';
import { readQueueSearch } from './queue/queue-search.js';
import { RingPage } from './ring/ring-page.js';
import { readRingSearch } from './ring/ring-search.js';
import { RunsPage } from './runs/runs-page.js';
import { readRunsSearch } from './runs/runs-search.js';
import { SearchPage } from './search/search-page.js';
import { readSearchSearch } from './search/search-search.js';
import { NowhereToGo } from './shell/nowhere.js';
import { Shell } from './shell/shell.js';
import { VolumesPage } from './volumes/volumes-page.js';
import { readVolumesSearch } from './volumes/volumes-search.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NowhereToGo });

const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readQueueSearch,
  component: QueuePage,
});

const ring = createRoute({
  getParentRoute: () => root,
  path: '/rings/$ringId',
  validateSearch: readRingSearch,
  component: RingPage,
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId',
  validateSearch: readAccountSearch,
  component: AccountPage,
});

const identifier = createRoute({
  getParentRoute: () => root,
  path: '/identifiers/$kind/$value',
  component: IdentifierPage,
});

const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  validateSearch: readRunsSearch,
  component: RunsPage,
});

const volumes = createRoute({
  getParentRoute: () => root,
  path: '/volumes',
  validateSearch: readVolumesSearch,
  component: VolumesPage,
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: readSearchSearch,
  component: SearchPage,
});

/** Every view and its address. What a view shows stands in its search parameters, so that each change is a step back. */
export const router = createRouter({
  routeTree: root.addChildren([queue, ring, account, identifier, runs, volumes, search]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: ({ error }) => <Failed error={error} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
