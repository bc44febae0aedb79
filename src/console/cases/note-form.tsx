import { Button, Form } from 'react-aria-components';
import { TextBox } from '../elements/text-box.js';
import type { CaseParts } from './case-parts.js';
import { useDraft } from './drafts.js';

/** Adds a note. What is typed stays until it is there. */
export function NoteForm({ found, changer }: CaseParts) {
  const [text, setText] = useDraft(`note.${found.ringId}`);
  return (
    <Form
      className="panel-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') {
          changer.change({ does: 'note', text: text.trim() }, () => setText(''));
        }
      }}
    >
      <TextBox
        label="Note: it stays for ever, so paste no identifiers and no prompts"
        value={text}
        onChange={setText}
      />
      <Button type="submit" className="button" isPending={changer.isPending} isDisabled={text.trim() === ''}>
        Add the note
      </Button>
    </Form>
  );
}
