import { IdentifierLink } from '../elements/identifier-link.js';
import { bits, counted, whole } from '../format/number.js';
import { day } from '../format/time.js';
import { AccountOfRing, type PathPlace } from './account-of-ring.js';
import { InPicture } from './in-picture.js';
import type { LinkPath, LinkStep } from './path-query.js';

interface PathStepsProps extends PathPlace {
  readonly path: LinkPath;
  /** The sentence above all paths, which is mostly that of the first. */
  readonly told: string;
}

/** One path: account, what it shares with the next, and so on. */
export function PathSteps({ path, told, ...place }: PathStepsProps) {
  const [first] = path.steps;
  return (
    <section className="path" aria-label={path.sentence}>
      <p>
        {path.sentence !== told && `${path.sentence} `}
        <span className="muted">Its weakest step is worth {bits(path.bits)} bits.</span>
      </p>
      <ol className="path-steps">
        {first && (
          <li className="path-account">
            <AccountOfRing {...place} accountId={first.from.accountId} />
          </li>
        )}
        {path.steps.map((step) => (
          <li key={step.to.accountId}>
            <Shared {...place} step={step} />
            <div className="path-account">
              <AccountOfRing {...place} accountId={step.to.accountId} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Shared({ step, ...place }: PathPlace & { readonly step: LinkStep }) {
  const { shared, sharedCount } = step;
  return (
    <div className="path-shared">
      <p className="muted">
        both showed {counted(sharedCount, 'value')}, worth {bits(step.bits)} bits
      </p>
      <table className="table tight">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Accounts</th>
            <th scope="col">When both showed it</th>
            <th scope="col">Bits that count</th>
            <th scope="col">In the picture</th>
          </tr>
        </thead>
        <tbody>
          {shared.map((value) => (
            <tr
              key={`${value.kind} ${value.value}`}
              className={value.countedBits === 0 ? 'muted' : undefined}
            >
              <th scope="row">
                <IdentifierLink kind={value.kind} value={value.value} />
              </th>
              <td className="number">{counted(value.degree, 'account')}</td>
              <td>{together(value)}</td>
              <td className="number">{bits(value.countedBits)} bits</td>
              <td className="number">
                <InPicture {...place} identifier={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sharedCount > shared.length && (
        <p className="list-note">
          {whole(shared.length)} of {whole(sharedCount)} named, among them all that count.
        </p>
      )}
    </div>
  );
}

/** When both showed a value. */
function together({ overlapFrom, overlapTo, gapDays }: LinkStep['shared'][number]): string {
  if (overlapFrom === null || overlapTo === null) return `${counted(gapDays, 'day')} apart`;
  const [from, to] = [day(overlapFrom), day(overlapTo)];
  return from === to ? `on ${from}` : `${from} to ${to}`;
}
