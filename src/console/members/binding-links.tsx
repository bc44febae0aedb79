import { IdentifierLink } from '../elements/identifier-link.js';
import { bits, counted, whole } from '../format/number.js';
import { day } from '../format/time.js';
import type { MemberAccount } from './member-query.js';

/** The values that an account showed: those that bind it to its group first, the strongest of them first. */
export function BindingLinks({ links }: { readonly links: MemberAccount['links'] }) {
  const sorted = [...links.nodes].sort((a, b) => (b.bits ?? -1) - (a.bits ?? -1));
  const binding = sorted.filter((link) => link.bits !== null).length;
  return (
    <section aria-label="Identifiers it showed">
      <h3>{counted(binding, 'identifier')} that bind it</h3>
      <table className="table tight">
        <thead>
          <tr>
            <th scope="col">Identifier</th>
            <th scope="col" className="number">
              Accounts
            </th>
            <th scope="col" className="number">
              Days
            </th>
            <th scope="col" className="number">
              Bits
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((link) => (
            <tr
              key={`${link.identifier.kind} ${link.identifier.value}`}
              className={link.bits === null ? 'muted' : ''}
            >
              <th scope="row" title={`${day(link.firstAt)} to ${day(link.lastAt)}`}>
                <IdentifierLink kind={link.identifier.kind} value={link.identifier.value} />
              </th>
              <td className="number">{whole(link.identifier.degree)}</td>
              <td className="number">{whole(link.days)}</td>
              <td className="number">{link.bits === null ? 'none' : bits(link.bits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {links.totalCount > links.nodes.length && (
        <p className="list-note">
          {whole(links.nodes.length)} of {counted(links.totalCount, 'identifier')} shown; the account’s page
          lists all.
        </p>
      )}
    </section>
  );
}
