import { useQuery } from '@tanstack/react-query';
import { Answer } from '../elements/answer.js';
import { KIND_ORDER, KINDS } from '../format/words.js';
import { evidenceSentence } from './evidence-sentence.js';
import { KindGroup } from './kind-group.js';
import { kindsQuery } from './kinds-query.js';
import type { RingOfPage } from './ring-query.js';
import type { RingSearch } from './ring-search.js';

/** What binds the group: attribute, how many, who. */
export function WhyLinked({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const query = useQuery(kindsQuery(ring.ringId));
  return (
    <>
      <div className="beside-head">
        <h2>Why it is one {ring.reading === 'RING' ? 'ring' : 'group'}</h2>
      </div>
      <Answer query={query} what="what binds it">
        {(kinds) => {
          const shown = KIND_ORDER.flatMap((kind) => {
            const group = kinds[kind];
            return group && group.totalCount > 0 ? [{ kind, ...group }] : [];
          });
          return (
            <>
              <p className="sentence">{evidenceSentence(ring, shown)}</p>
              {shown.map((group) => (
                <KindGroup
                  key={group.kind}
                  group={group}
                  ring={ring}
                  search={search}
                  name={KINDS[group.kind].many}
                />
              ))}
            </>
          );
        }}
      </Answer>
    </>
  );
}
