import { Button } from 'react-aria-components';
import { minute } from '../format/time.js';
import type { CaseOfPage } from './case-query.js';
import { OUTCOMES, PRIORITIES, STATES } from './case-words.js';
import { changeWords } from './change-words.js';
import { eventSentence } from './event-sentence.js';
import type { CaseChanger } from './use-case-change.js';

const ROWS: readonly (readonly [name: string, of: (one: CaseOfPage) => string])[] = [
  ['State', ({ state }) => STATES[state]],
  ['Given to', ({ assignee }) => assignee ?? 'nobody'],
  ['Priority', ({ priority }) => PRIORITIES[priority]],
  ['Verdict', ({ verdict }) => (verdict === null ? 'none' : OUTCOMES[verdict.outcome])],
  ['Changed (UTC)', ({ changedAt }) => (changedAt === null ? 'never' : minute(changedAt))],
];

/** Somebody else was faster: the case as it was seen beside the case as it is now, and what may be done. */
export function ConflictNote({ changer }: { readonly changer: CaseChanger }) {
  const { conflict } = changer;
  if (!conflict) return null;
  const { seen, now, change } = conflict;
  const since = now.events.nodes.filter(({ sequence }) => sequence > seen.version);
  return (
    <section className="conflict" role="alert" aria-label="Somebody else has changed the case">
      <h3>Somebody else has changed the case: nothing of yours was done, and nothing is lost</h3>
      <table className="table tight">
        <thead>
          <tr>
            <td />
            <th scope="col">As you saw it</th>
            <th scope="col">As it is now</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, of]) => (
            <tr key={name} className={of(seen) === of(now) ? 'muted' : 'strong'}>
              <th scope="row">{name}</th>
              <td>{of(seen)}</td>
              <td>{of(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="case-events">
        {since.map((event) => (
          <li key={event.sequence}>{eventSentence(event)}</li>
        ))}
      </ul>
      {now.version - seen.version > since.length && (
        <p className="list-note">More has happened: the history beside lists all.</p>
      )}
      <p className="wraps">
        <span className="muted">You wanted:</span> {changeWords(change)}
      </p>
      <div className="saving">
        <Button className="button" isPending={changer.isPending} onPress={changer.insist}>
          Do it all the same
        </Button>
        <Button className="button quiet" onPress={changer.letGo}>
          Leave it as it is now
        </Button>
      </div>
    </section>
  );
}
