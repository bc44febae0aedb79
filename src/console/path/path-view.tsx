import { useQuery } from '@tanstack/react-query';
import { Answer } from '../elements/answer.js';
import { given } from '../format/search-text.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { PathAnswer } from './path-answer.js';
import { type PathChoice, PathForm } from './path-form.js';
import { linkPathsQuery } from './path-query.js';
import { PinnedList } from './pinned-list.js';

/** As the API has it unless it is asked otherwise. */
const HOPS = 2;

/** How two accounts are linked: the two chosen, else the first two that are pinned. */
export function PathView({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const { ringId } = ring;
  const go = useGo(ringId);
  const { pin = [] } = search;
  const choice: PathChoice = {
    from: search.pathFrom ?? pin[0] ?? '',
    to: search.pathTo ?? pin[1] ?? '',
    hops: search.hops ?? HOPS,
  };
  const choose = ({ from, to, hops }: PathChoice) =>
    go(
      given({
        ...search,
        pathFrom: from === '' ? undefined : from,
        pathTo: to === '' ? undefined : to,
        hops: hops === HOPS ? undefined : hops,
      }),
    );
  const ready = choice.from !== '' && choice.to !== '';
  return (
    <div className="panels">
      <section className="panel" aria-labelledby="path-title">
        <h2 id="path-title">Path between two accounts</h2>
        <PathForm choice={choice} pinned={pin} onChoose={choose} />
        <PinnedList ringId={ringId} search={search} onPair={(from, to) => choose({ ...choice, from, to })} />
        {ready ? (
          <Found choice={choice} ringId={ringId} search={search} />
        ) : (
          <p className="muted">
            Paste two ids, or pin two members: with the space key in the table of members, or beside the
            evidence of one.
          </p>
        )}
      </section>
    </div>
  );
}

interface FoundProps {
  readonly choice: PathChoice;
  readonly ringId: string;
  readonly search: RingSearch;
}

function Found({ choice, ringId, search }: FoundProps) {
  const query = useQuery(linkPathsQuery(choice.from, choice.to, choice.hops));
  return (
    <Answer query={query} what="the path">
      {(paths) =>
        paths === null ? (
          <p className="notice">No record names one of these accounts.</p>
        ) : (
          <PathAnswer paths={paths} ringId={ringId} search={search} />
        )
      }
    </Answer>
  );
}
