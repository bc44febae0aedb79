import { Link } from '@tanstack/react-router';
import { ReadingMark } from '../elements/reading-mark.js';
import { bits, percent, whole } from '../format/number.js';
import { SET_ASIDE, shortRing } from '../format/words.js';
import type { IdentifierOfPage } from './identifier-query.js';

/** The API names as many groups at most. */
const MOST_RINGS = 100;

/** The groups that an identifier binds, or in which it was set aside. */
export function BoundRings({ rings }: { readonly rings: IdentifierOfPage['rings'] }) {
  if (rings.length === 0) return <p className="muted">It binds no group of the newest run.</p>;
  return (
    <>
      <h2>Groups that it binds</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Read as</th>
              <th scope="col" className="number">
                Members who showed it
              </th>
              <th scope="col" className="number">
                Bits
              </th>
              <th scope="col" className="number">
                Confidence
              </th>
            </tr>
          </thead>
          <tbody>
            {rings.map(({ ring, binding }) => (
              <tr key={ring.ringId}>
                <th scope="row">
                  <Link to="/rings/$ringId" params={{ ringId: ring.ringId }} className="id">
                    {shortRing(ring.ringId)}
                  </Link>
                </th>
                <td>
                  <ReadingMark reading={ring.reading} />
                </td>
                <td className="number">
                  {whole(binding.accountsInRing)} of {whole(ring.accountCount)}
                </td>
                <td className="number">
                  {binding.setAside === null
                    ? bits(binding.bits)
                    : `set aside: ${SET_ASIDE[binding.setAside]}`}
                </td>
                <td className="number">{percent(ring.confidence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rings.length === MOST_RINGS && (
        <p className="list-note">The {MOST_RINGS} groups that it is shared in most; there may be more.</p>
      )}
    </>
  );
}
