import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useKeys } from './use-keys.js';

const SHORTCUTS: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'Search'],
  ['j, k', 'Next and previous row of a list'],
  ['Enter', 'Open the row'],
  ['↑ ↓ Page Up Page Down Home End', 'Move in a table of members'],
  ['Space', 'Pin the row’s account, or take its identifier away in thought'],
  ['n', 'Next page of the queue; on a ring the next ring of the queue'],
  ['c', 'The case of a ring'],
  ['l', 'Note that you have looked at a ring'],
  ['Esc', 'Let go of what is selected, or of the time window'],
  ['Alt ← →', 'Undo and redo a change of the view: the browser’s back and forward'],
  ['?', 'This list'],
];

/** The list of keys, on a button and on `?`. */
export function ShortcutsButton() {
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button quiet" aria-label="Keyboard shortcuts">
        <Keyboard aria-hidden="true" />
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">Keyboard</Heading>
            <dl className="shortcuts">
              {SHORTCUTS.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
            <Button slot="close" className="button">
              Close
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
