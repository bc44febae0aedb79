import { Link } from '@tanstack/react-router';
import type { IdentifierKind } from '#graphql/graphql';
import { Bar } from '../elements/bar.js';
import { IdentifierLink } from '../elements/identifier-link.js';
import { KindMark } from '../elements/kind-mark.js';
import { bits, whole } from '../format/number.js';
import { SET_ASIDE } from '../format/words.js';
import { TakeAway } from '../whatif/take-away.js';
import type { IdentifiersOfKind } from './kinds-query.js';
import type { RingOfPage } from './ring-query.js';
import type { RingSearch } from './ring-search.js';

interface KindGroupProps {
  readonly group: IdentifiersOfKind & { readonly kind: IdentifierKind };
  readonly name: string;
  readonly ring: RingOfPage;
  readonly search: RingSearch;
}

/** One kind of identifiers: how many, and the strongest with the members that showed them. */
export function KindGroup({ group, name, ring, search }: KindGroupProps) {
  const { kind, totalCount, nodes } = group;
  const most = Math.max(...nodes.map(({ accountsInRing }) => accountsInRing), 1);
  return (
    <details className="kind-group" open>
      <summary>
        <KindMark kind={kind} />
        <span className="strong">{name}</span>
        <span className="spacer" />
        <span className="number">{whole(totalCount)}</span>
      </summary>
      <table className="table tight">
        <thead>
          <tr>
            <th scope="col">Strongest</th>
            <th scope="col" colSpan={2}>
              Members who showed it
            </th>
            <th scope="col" className="number">
              Bits
            </th>
            <th scope="col">
              <span className="visually-hidden">What if</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ value, degree, accountsInRing, bits: worth, setAside }) => (
            <tr key={value} className={setAside === null ? undefined : 'muted'}>
              <th scope="row">
                <IdentifierLink kind={kind} value={value} />
              </th>
              <td className="bar-cell">
                <Bar part={accountsInRing / most} />
              </td>
              <td className="number" title={`${whole(degree)} accounts showed it, in the group or not`}>
                {whole(accountsInRing)} of {whole(degree)}
              </td>
              <td className="number" title={setAside === null ? undefined : SET_ASIDE[setAside]}>
                {setAside === null ? bits(worth) : 'set aside'}
              </td>
              <td className="number">
                {setAside === null && (
                  <TakeAway ringId={ring.ringId} search={search} identifier={{ kind, value }} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalCount > nodes.length && (
        <Link
          className="more"
          to="/rings/$ringId"
          params={{ ringId: ring.ringId }}
          search={{ ...search, view: 'identifiers', kind }}
        >
          {whole(nodes.length)} of {whole(totalCount)} shown: list all
        </Link>
      )}
    </details>
  );
}
