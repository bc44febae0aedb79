import { Link, Outlet } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { Button } from 'react-aria-components';
import { isGranted } from '../access/grants.js';
import { MeNote } from '../access/me-note.js';
import { useMe } from '../access/me-query.js';
import { NothingToRead } from '../access/nothing-to-read.js';
import { queryClient } from '../api/query-client.js';
import { forgetToken, useSessionToken } from '../api/session-token.js';
import { forgetDrafts } from '../cases/drafts.js';
import { SearchBox } from '../search/search-box.js';
import { Mark } from './mark.js';
import { ShortcutsButton } from './shortcuts.js';
import { SignIn } from './sign-in.js';
import { ThemeButton } from './theme-button.js';

/** What stands around every view. Without a token it asks for one first. */
export function Shell() {
  if (useSessionToken() === null) return <SignIn />;
  return (
    <>
      <a className="skip" href="#view">
        Skip to the view
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <Mark /> Ringtrace
        </Link>
        <nav aria-label="Views">
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            Queue
          </Link>
          <Link to="/volumes">Volumes</Link>
          <Link to="/runs">Runs</Link>
        </nav>
        <span className="spacer" />
        <SearchBox />
        <MeNote />
        <ShortcutsButton />
        <ThemeButton />
        <Button className="button quiet" aria-label="Sign out" onPress={signOut}>
          <LogOut aria-hidden="true" />
        </Button>
      </header>
      <main id="view" tabIndex={-1}>
        <View />
      </main>
    </>
  );
}

function View() {
  const me = useMe();
  return me && !isGranted(me.roles, 'READ') ? <NothingToRead me={me} /> : <Outlet />;
}

/** Nothing that was read stays in memory for whoever signs in next. */
function signOut(): void {
  forgetToken();
  forgetDrafts();
  queryClient.clear();
}
