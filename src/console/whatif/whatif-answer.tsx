import { Bar } from '../elements/bar.js';
import { Figure } from '../elements/figure.js';
import { compact, counted, percent, whole } from '../format/number.js';
import { MOST_NAMES, type RingSearch } from '../ring/ring-search.js';
import { CutTable } from './cut-table.js';
import type { WhatIf } from './whatif-query.js';
import { whatIfSentence } from './whatif-sentences.js';

interface WhatIfAnswerProps {
  readonly ringId: string;
  readonly search: RingSearch;
  readonly answer: WhatIf;
}

/** What would be left of a group: in words, in figures, part by part, and what would part the rest. */
export function WhatIfAnswer({ ringId, search, answer }: WhatIfAnswerProps) {
  const { left, stopped, loose, components, componentCount, notInRing } = answer;
  const all = left.accounts + stopped.accounts + loose.accounts;
  const parts = components.map((part, at) => ({ place: at + 1, ...part }));
  const share = (accounts: number) => `${percent(accounts / Math.max(all, 1))} of the members`;
  return (
    <>
      <p className="sentence">{whatIfSentence(answer)}</p>
      {notInRing > 0 && (
        <p className="warn">
          {counted(notInRing, 'name')} given {notInRing === 1 ? 'does' : 'do'} not bind the group and{' '}
          {notInRing === 1 ? 'is' : 'are'} no member of it.
        </p>
      )}
      <dl className="figures">
        <Figure name="Left" value={whole(left.accounts)} note={share(left.accounts)} />
        <Figure name="Fall away" value={whole(stopped.accounts)} note={share(stopped.accounts)} />
        <Figure
          name="Exchanges stopped"
          value={compact(stopped.exchanges)}
          exact={whole(stopped.exchanges)}
          note={`${compact(left.exchanges)} go on`}
        />
        <Figure name="Loose" value={whole(loose.accounts)} note="tied to less than two even now" />
      </dl>
      {components.length > 0 && (
        <table className="table tight">
          <caption>
            {components.length < componentCount
              ? `The largest ${whole(components.length)} of ${counted(componentCount, 'group')} left`
              : `${counted(componentCount, 'group')} left`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" colSpan={2} className="number">
                Members
              </th>
              <th scope="col" className="number">
                Exchanges
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ place, accounts, exchanges }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                <td className="bar-cell">
                  <Bar part={accounts / Math.max(all, 1)} />
                </td>
                <td className="number">{whole(accounts)}</td>
                <td className="number">{whole(exchanges)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left.accounts > 0 && (search.without?.length ?? 0) < MOST_NAMES && (
        <section className="panel-part" aria-label="The weakest cut of what is left">
          <h3>Then the weakest cut would be</h3>
          <CutTable ringId={ringId} search={search} cut={answer.nextCut} />
        </section>
      )}
    </>
  );
}
