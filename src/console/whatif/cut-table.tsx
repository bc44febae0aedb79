import { Button } from 'react-aria-components';
import { IdentifierLink } from '../elements/identifier-link.js';
import { bits, whole } from '../format/number.js';
import { MOST_NAMES, type RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { withoutIdentifiers } from './removal.js';
import { TakeAway } from './take-away.js';
import type { Cut } from './whatif-query.js';
import { cutSentence } from './whatif-sentences.js';

interface CutTableProps {
  readonly ringId: string;
  readonly search: RingSearch;
  readonly cut: Cut;
}

/** A weakest cut in words and its identifiers one by one. */
export function CutTable({ ringId, search, cut }: CutTableProps) {
  const go = useGo(ringId);
  const { identifiers, identifierCount } = cut;
  const all = withoutIdentifiers(search, identifiers);
  const room = MOST_NAMES - (search.without?.length ?? 0);
  return (
    <>
      <p className="sentence">{cutSentence(cut)}</p>
      {identifiers.length > 0 && (
        <>
          <div className="scrolls cut-list" tabIndex={0} role="region" aria-label="Identifiers of the cut">
            <table className="table tight">
              <thead>
                <tr>
                  <th scope="col">Identifier</th>
                  <th scope="col" className="number">
                    Members
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
                {identifiers.map(({ kind, value, accountsInRing, bits: worth }) => (
                  <tr key={`${kind} ${value}`}>
                    <th scope="row">
                      <IdentifierLink kind={kind} value={value} />
                    </th>
                    <td className="number">{whole(accountsInRing)}</td>
                    <td className="number">{bits(worth)}</td>
                    <td className="number">
                      <TakeAway ringId={ringId} search={search} identifier={{ kind, value }} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="list-foot">
            <Button className="button" onPress={() => go(all)} isDisabled={room <= 0}>
              {identifiers.length > room
                ? `Take ${whole(Math.max(room, 0))} of them away: an address holds ${MOST_NAMES}`
                : `Take ${identifiers.length === 1 ? 'it' : 'them'} away`}
            </Button>
            {identifierCount > identifiers.length && (
              <span className="list-note">
                {whole(identifiers.length)} of {whole(identifierCount)} named.
              </span>
            )}
          </div>
        </>
      )}
    </>
  );
}
