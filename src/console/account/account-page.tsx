import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../elements/answer.js';
import { CopyButton } from '../elements/copy-button.js';
import { PartsTable } from '../elements/parts-table.js';
import { useTitle } from '../elements/use-title.js';
import { named } from '../format/words.js';
import { CommandDialog } from '../save/command-dialog.js';
import { accountCommands } from '../save/commands.js';
import { AccountFacts } from './account-facts.js';
import { AccountLinks } from './account-links.js';
import { accountQuery } from './account-query.js';
import { Memberships } from './memberships.js';

const route = getRouteApi('/accounts/$accountId');

/** One account: what is known of it, the groups it is in, what it took and what it showed. */
export function AccountPage() {
  const { accountId } = route.useParams();
  const search = route.useSearch();
  const query = useQuery(accountQuery(accountId));
  useTitle(accountId);
  return (
    <Answer query={query} what="the account">
      {(account) =>
        account === null ? (
          <div className="notice">
            <h1>No record names this account</h1>
            <p className="muted id">{accountId}</p>
          </div>
        ) : (
          <article className="page fills">
            <header className="page-head">
              <h1 className="id">{account.accountId}</h1>
              <CopyButton text={() => account.accountId} what="the account id" />
              <span className="muted">Account</span>
              <span className="spacer" />
              <CommandDialog words="Reasons for its holder" commands={accountCommands(accountId)} />
            </header>
            <AccountFacts account={account} />
            <Memberships rings={account.rings} />
            <div className="parts">
              <PartsTable
                name="Model"
                parts={account.volume.byModel.map(({ model, ...part }) => ({ ...part, name: named(model) }))}
              />
              <PartsTable
                name="Capability"
                parts={account.volume.byCapability.map(({ capability, ...part }) => ({
                  ...part,
                  name: named(capability),
                }))}
              />
            </div>
            <h2>Identifiers it showed</h2>
            <AccountLinks accountId={accountId} search={search} />
          </article>
        )
      }
    </Answer>
  );
}
