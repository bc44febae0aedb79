import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { RunForm } from './run-form.js';
import { type StartResult, startRun } from './start-run-query.js';

/** Starts a run of detection; why it was not started stays in the form. */
export function StartRun({ onStarted }: { readonly onStarted: (runId: string) => void }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: startRun,
    onSuccess: (result) => {
      void client.invalidateQueries({ queryKey: ['runs'] });
      if (result.__typename !== 'DetectionStarted') return;
      onStarted(result.run.runId);
      setOpen(false);
    },
  });
  return (
    <DialogTrigger
      isOpen={open}
      onOpenChange={(shown) => {
        setOpen(shown);
        if (shown) start.reset();
      }}
    >
      <Button className="button">
        <Play aria-hidden="true" /> Start a run
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">Start a run of detection</Heading>
            <div className="panel-part">
              <p className="muted">
                It looks at all records and shows when it is done; until then the findings of the newest run
                stay.
              </p>
              <RunForm busy={start.isPending} onStart={(input) => start.mutate(input)} />
              {start.error && <p role="alert">{start.error.message}</p>}
              {start.data && <Refusal result={start.data} onFollow={() => setOpen(false)} />}
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

function Refusal({ result, onFollow }: { readonly result: StartResult; readonly onFollow: () => void }) {
  if (result.__typename === 'DetectionStarted') return null;
  const underWay = result.__typename === 'DetectionUnderWay' ? result.underWay : null;
  return (
    <p role="alert" className="warn">
      {result.message}.{' '}
      {underWay && (
        <Link to="/runs" search={{ run: underWay.sequence }} onClick={onFollow}>
          See run {underWay.sequence}
        </Link>
      )}
    </p>
  );
}
