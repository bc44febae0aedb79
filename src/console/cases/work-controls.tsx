import { useEffect, useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useMe } from '../access/me-query.js';
import { WordSelect } from '../elements/word-select.js';
import { minute } from '../format/time.js';
import type { CaseParts } from './case-parts.js';
import { ALL_PRIORITIES, PRIORITIES, STATES } from './case-words.js';
import { StateMark } from './state-mark.js';

/** State, person and priority, each with what may be done about it. */
export function WorkControls({ found, changer, mayWork }: CaseParts & { readonly mayWork: boolean }) {
  const { state, moves, priority, assignee, needsReview, changedAt } = found;
  return (
    <div className="panel-part">
      <div className="filters">
        <StateMark state={state} />
        {changedAt !== null && <span className="muted">changed {minute(changedAt)} UTC</span>}
        {mayWork &&
          moves.map((to) => (
            <Button
              key={to}
              className="button"
              isPending={changer.isPending}
              onPress={() => changer.change({ does: 'move', to })}
            >
              To {STATES[to].toLowerCase()}
            </Button>
          ))}
        {mayWork && needsReview && (
          <Button
            className="button"
            isPending={changer.isPending}
            onPress={() => changer.change({ does: 'review' })}
          >
            Merges and splits looked at
          </Button>
        )}
      </div>
      <div className="filters">
        {mayWork ? (
          <>
            <Assignee key={assignee} found={found} changer={changer} />
            <WordSelect
              label="Priority"
              value={priority}
              words={ALL_PRIORITIES}
              names={PRIORITIES}
              onChange={(chosen) => {
                if (chosen !== priority) changer.change({ does: 'prioritise', priority: chosen });
              }}
            />
          </>
        ) : (
          <p>
            Given to {assignee ?? 'nobody'}; priority {PRIORITIES[priority].toLowerCase()}.
          </p>
        )}
      </div>
    </div>
  );
}

function Assignee({ found, changer }: CaseParts) {
  const me = useMe();
  const { assignee } = found;
  const [text, setText] = useState(assignee ?? '');
  useEffect(() => setText(assignee ?? ''), [assignee]);
  const give = (to: string | null) => {
    if (to !== assignee) changer.change({ does: 'assign', assignee: to });
  };
  return (
    <Form
      className="saving"
      onSubmit={(event) => {
        event.preventDefault();
        give(text.trim() === '' ? null : text.trim());
      }}
    >
      <TextField className="box wide" value={text} onChange={setText} autoComplete="off">
        <Label>Given to</Label>
        <Input placeholder="nobody" />
      </TextField>
      {text.trim() !== (assignee ?? '') && (
        <Button type="submit" className="button" isPending={changer.isPending}>
          Give
        </Button>
      )}
      {me && assignee !== me.name && (
        <Button className="button" isPending={changer.isPending} onPress={() => give(me.name)}>
          Take it
        </Button>
      )}
      {assignee !== null && (
        <Button className="button quiet" isPending={changer.isPending} onPress={() => give(null)}>
          Let go of it
        </Button>
      )}
    </Form>
  );
}
