import { FileText } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { CopyButton } from '../elements/copy-button.js';
import type { Command } from './commands.js';

interface CommandDialogProps {
  /** The words on the button. */
  readonly words: string;
  readonly commands: readonly Command[];
}

/** What only the command line writes, with the exact command for it. */
export function CommandDialog({ words, commands }: CommandDialogProps) {
  return (
    <DialogTrigger>
      <Button className="button quiet">
        <FileText aria-hidden="true" /> {words}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal wide">
          <Dialog>
            <Heading slot="title">{words}</Heading>
            <div className="panel-part">
              <p className="muted">
                The command line writes these, on the machine where Ringtrace is set up.
              </p>
              <dl className="commands">
                {commands.map(({ does, text }) => (
                  <div key={text}>
                    <dt>{does}</dt>
                    <dd>
                      <code>{text}</code>
                      <CopyButton text={() => text} what={`the command: ${does}`} />
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
            <Button slot="close" className="button">
              Close
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
