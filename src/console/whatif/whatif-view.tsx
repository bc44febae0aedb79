import { useQuery } from '@tanstack/react-query';
import type { RingRemoval } from '#graphql/graphql';
import { Answer } from '../elements/answer.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { CutTable } from './cut-table.js';
import { removalOf } from './removal.js';
import { RemovalForm } from './removal-form.js';
import { RemovedList } from './removed-list.js';
import { WhatIfAnswer } from './whatif-answer.js';
import { cutQuery, whatIfQuery } from './whatif-query.js';

/** Where a group is weakest, and what would be left of it without certain identifiers, accounts or channels. */
export function WhatIfView({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const { ringId, reading } = ring;
  const cut = useQuery({ ...cutQuery(ringId), enabled: reading !== 'SUSPECTED' });
  const remove = removalOf(search);
  if (reading === 'SUSPECTED') {
    return <p className="notice">A suspected group names no member, so that nothing can be taken from it.</p>;
  }
  return (
    <div className="panels">
      <section className="panel" aria-labelledby="whatif-title">
        <h2 id="whatif-title">What if</h2>
        <RemovalForm ringId={ringId} search={search} />
        <RemovedList ringId={ringId} search={search} />
        {remove && <Tried ringId={ringId} search={search} remove={remove} />}
      </section>
      <section className="panel" aria-labelledby="cut-title">
        <h2 id="cut-title">Weakest cut</h2>
        <Answer query={cut} what="the weakest cut">
          {(found) => (found === null ? null : <CutTable ringId={ringId} search={search} cut={found} />)}
        </Answer>
      </section>
    </div>
  );
}

interface TriedProps {
  readonly ringId: string;
  readonly search: RingSearch;
  readonly remove: RingRemoval;
}

function Tried({ ringId, search, remove }: TriedProps) {
  const query = useQuery(whatIfQuery(ringId, remove));
  return (
    <div className="panel-part" aria-live="polite" aria-busy={query.isPlaceholderData}>
      <Answer query={query} what="what would be left">
        {(answer) =>
          answer === null ? null : <WhatIfAnswer ringId={ringId} search={search} answer={answer} />
        }
      </Answer>
    </div>
  );
}
