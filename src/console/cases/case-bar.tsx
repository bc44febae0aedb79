import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { Button } from 'react-aria-components';
import { ago, minute } from '../format/time.js';
import { LINEAGE } from '../format/words.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useKeys } from '../shell/use-keys.js';
import { caseQuery } from './case-query.js';
import { PRIORITIES } from './case-words.js';
import { lookedQuery, markLooked, type Since } from './looked-query.js';
import { NextInQueue } from './next-in-queue.js';
import { sinceWords } from './since-words.js';
import { StateMark } from './state-mark.js';

/** Where the work on a group stands, and what is new since the reader looked. */
export function CaseBar({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const { ringId } = ring;
  const { data: found } = useQuery(caseQuery(ringId));
  const looked = useQuery(lookedQuery(ringId));
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: () => markLooked(ringId),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['looked', ringId] });
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  useKeys({ l: () => mark.mutate() });
  return (
    <section className="case-bar" aria-label="Case">
      {found && (
        <>
          <StateMark state={found.state} />
          {found.priority !== 'NORMAL' && (
            <span className={found.priority === 'LOW' ? 'muted' : 'warn strong'}>
              {PRIORITIES[found.priority]}
            </span>
          )}
          <span>
            {found.assignee === null ? (
              <span className="muted">Given to nobody</span>
            ) : (
              <span className="id">{found.assignee}</span>
            )}
          </span>
          {found.needsReview && <span className="warn strong">Merged or split: needs a look</span>}
          <Link to="/rings/$ringId" params={{ ringId }} search={{ ...search, view: 'case' }}>
            Open the case
          </Link>
        </>
      )}
      <span className="spacer" />
      {looked.data !== undefined && (
        <span role="status" className="since">
          {looked.data === null ? 'You have not looked at it yet' : <SinceNote since={looked.data} />}
        </span>
      )}
      {(mark.error ?? looked.error) && <span role="alert">{(mark.error ?? looked.error)?.message}</span>}
      <Button className="button" isPending={mark.isPending} onPress={() => mark.mutate()}>
        <Eye aria-hidden="true" /> I have looked
      </Button>
      <NextInQueue ringId={ringId} />
    </section>
  );
}

function SinceNote({ since }: { readonly since: Since }) {
  const { at, lineage, caseEvents } = since;
  const figures = sinceWords(since);
  const told = lineage.map(({ kind }) => LINEAGE[kind].toLowerCase());
  const done = caseEvents.length === 0 ? [] : [`${caseEvents.length} in the case`];
  const parts = [...(figures === '' ? [] : [figures]), ...told, ...done];
  return (
    <>
      <span className="muted" title={`${minute(at)} UTC`}>
        Since you looked {ago(at)}:
      </span>{' '}
      {parts.length === 0 ? 'nothing new' : <strong>{parts.join('; ')}</strong>}
    </>
  );
}
