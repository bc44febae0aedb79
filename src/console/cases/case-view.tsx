import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { useMay, useMe } from '../access/me-query.js';
import { Answer } from '../elements/answer.js';
import type { RingOfPage } from '../ring/ring-query.js';
import { CaseHistory } from './case-history.js';
import { type CaseOfPage, caseQuery } from './case-query.js';
import { ConflictNote } from './conflict-note.js';
import { NoteForm } from './note-form.js';
import { RelatedCases } from './related-cases.js';
import { ReopenForm } from './reopen-form.js';
import { useCaseChange } from './use-case-change.js';
import { VerdictForm } from './verdict-form.js';
import { VerdictNote } from './verdict-note.js';
import { WaitingVerdict } from './waiting-verdict.js';
import { WorkControls } from './work-controls.js';

/** The work on a group: where it stands, what may be done, the verdict, and all that happened. */
export function CaseView({ ring }: { readonly ring: RingOfPage }) {
  const query = useQuery(caseQuery(ring.ringId));
  return (
    <Answer query={query} what="the case">
      {(found) => (found === null ? null : <Work ring={ring} found={found} />)}
    </Answer>
  );
}

function Work({ ring, found }: { readonly ring: RingOfPage; readonly found: CaseOfPage }) {
  const changer = useCaseChange(found);
  const { seen } = changer;
  const mayWork = useMay('INVESTIGATE');
  const me = useMe();
  const isClosed = seen.state.startsWith('CLOSED_');
  const parts = { found: seen, changer };
  return (
    <div className="panels">
      <div className="panel-stack">
        <section className="panel" aria-labelledby="case-title">
          <h2 id="case-title">Case</h2>
          <ConflictNote changer={changer} />
          {changer.isBehind && (
            <p role="status" className="stale">
              Somebody else has changed the case meanwhile.
              <Button className="button" onPress={changer.catchUp}>
                Show it as it is now
              </Button>
            </p>
          )}
          {changer.refusal !== undefined && (
            <p role="alert" className="warn">
              Not done: {changer.refusal}
            </p>
          )}
          <WorkControls {...parts} mayWork={mayWork} />
          <RelatedCases found={seen} />
          {!mayWork && me && <p className="muted">You may read this case, and not work on it.</p>}
        </section>
        <section className="panel" aria-labelledby="verdict-title">
          <h2 id="verdict-title">Verdict</h2>
          {seen.verdict ? (
            <VerdictNote verdict={seen.verdict} />
          ) : (
            <p className="muted">Nobody has said yet what this group is.</p>
          )}
          {seen.state === 'PENDING_APPROVAL' && <WaitingVerdict {...parts} />}
          {mayWork && seen.mayPropose && <VerdictForm {...parts} ring={ring} />}
          {mayWork && isClosed && <ReopenForm {...parts} />}
        </section>
      </div>
      <section className="panel" aria-labelledby="history-title">
        <h2 id="history-title">Notes and history</h2>
        {mayWork && <NoteForm {...parts} />}
        <CaseHistory ringId={ring.ringId} version={found.version} />
      </section>
    </div>
  );
}
