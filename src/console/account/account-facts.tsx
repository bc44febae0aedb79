import { Figure } from '../elements/figure.js';
import { compact, whole } from '../format/number.js';
import { minute } from '../format/time.js';
import type { AccountOfPage } from './account-query.js';

/** What the records say of an account; what they do not say is left out. */
export function AccountFacts({ account }: { readonly account: AccountOfPage }) {
  const { volume, createdAt, paying } = account;
  const said: readonly (readonly [name: string, value: string | null])[] = [
    ['Status', account.status],
    ['Country', account.country],
    ['Time zone', account.timeZone],
    ['Came in by', account.pathway],
    ['Organization', account.organization],
    ['E-mail domain', account.emailDomain],
    ['Paying', paying === null ? null : paying ? 'yes' : 'no'],
  ];
  return (
    <dl className="figures">
      <Figure name="Exchanges" value={whole(volume.exchanges)} />
      <Figure name="Tokens in" value={compact(volume.inputTokens)} exact={whole(volume.inputTokens)} />
      <Figure name="Tokens out" value={compact(volume.outputTokens)} exact={whole(volume.outputTokens)} />
      <Figure name="Created (UTC)" value={createdAt === null ? 'not known' : minute(createdAt)} />
      {said.flatMap(([name, value]) =>
        value === null ? [] : [<Figure key={name} name={name} value={value} />],
      )}
    </dl>
  );
}
