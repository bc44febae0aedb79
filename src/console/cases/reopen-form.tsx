import { Button, Form } from 'react-aria-components';
import { TextBox } from '../elements/text-box.js';
import type { CaseParts } from './case-parts.js';
import { useDraft } from './drafts.js';

/** Reopens a closed case, with the reason. */
export function ReopenForm({ found, changer }: CaseParts) {
  const [text, setText] = useDraft(`reopen.${found.ringId}`);
  return (
    <Form
      className="panel-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') {
          changer.change({ does: 'reopen', text: text.trim() }, () => setText(''));
        }
      }}
    >
      <TextBox label="Why it is to be opened again" value={text} rows={2} onChange={setText} />
      <Button type="submit" className="button" isPending={changer.isPending} isDisabled={text.trim() === ''}>
        Reopen the case
      </Button>
    </Form>
  );
}
