import { useId, useState } from 'react';
import { Button, Form } from 'react-aria-components';
import type { StartDetectionInput } from '#graphql/graphql';
import { DayBox } from '../elements/day-box.js';
import { settingsOf } from './settings-text.js';

interface RunFormProps {
  readonly busy: boolean;
  readonly onStart: (input: StartDetectionInput) => void;
}

/** What a run shall do: up to which day, and what is set otherwise than as a rule. */
export function RunForm({ busy, onStart }: RunFormProps) {
  const id = useId();
  const [asOf, setAsOf] = useState<string>();
  const [text, setText] = useState('');
  const settings = settingsOf(text);
  return (
    <Form
      className="panel-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (settings) onStart({ asOf: asOf ?? null, parameters: settings.length > 0 ? settings : null });
      }}
    >
      <DayBox label="As of the end of" value={asOf} placeholder="all data" onChange={setAsOf} />
      <details>
        <summary>Settings that differ</summary>
        <div className="field">
          <label htmlFor={id}>One a line, such as minGroup=4; runs list their names</label>
          <textarea
            id={id}
            rows={4}
            value={text}
            aria-invalid={settings === undefined}
            onChange={(event) => setText(event.target.value)}
          />
          {settings === undefined && <p className="warn">Each line is a name, = and a number.</p>}
        </div>
      </details>
      <Button type="submit" className="button primary" isDisabled={busy || settings === undefined}>
        {busy ? 'Starting…' : 'Start'}
      </Button>
    </Form>
  );
}
