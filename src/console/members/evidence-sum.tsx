import { ChannelMark } from '../elements/kind-mark.js';
import { bits, percent, whole } from '../format/number.js';
import { minute } from '../format/time.js';
import { CHANNELS, ROLES } from '../format/words.js';
import type { MemberAccount } from './member-query.js';

type MemberPlace = MemberAccount['rings'][number]['member'];

const ROWS = [
  ['PAYMENT', 'payment'],
  ['DEVICE', 'device'],
  ['NETWORK', 'network'],
  ['PROMPT', 'prompt'],
] as const;

/** The prior and the bits of all channels, added up to the odds that the account belongs to the group. */
export function EvidenceSum({ member }: { readonly member: MemberPlace }) {
  return (
    <section aria-label="Evidence">
      <p>
        {ROLES[member.role]} member since {minute(member.joinedAt)} UTC; {whole(member.volume.exchanges)}{' '}
        exchanges on {whole(member.activeDays)} days.
      </p>
      <table className="table tight">
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" className="number">
              Bits
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" title="log2 of the odds that a random account belongs to a group of this size">
              Before any evidence
            </th>
            <td className="number">{bits(member.priorBits)}</td>
          </tr>
          {ROWS.map(([channel, name]) => (
            <tr key={name}>
              <th scope="row">
                <ChannelMark channel={channel} /> {CHANNELS[channel]}
              </th>
              <td className="number">{bits(member.bits[name])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together: {percent(member.confidence)} sure</th>
            <td className="number">{bits(member.posteriorBits)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
