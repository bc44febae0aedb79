import { Button, Form } from 'react-aria-components';
import { useMay, useMe } from '../access/me-query.js';
import { TextBox } from '../elements/text-box.js';
import type { CaseParts } from './case-parts.js';
import { useDraft } from './drafts.js';

/** A second person approves or rejects; who proposed may take it back. */
export function WaitingVerdict({ found, changer }: CaseParts) {
  const me = useMe();
  const mayApprove = useMay('APPROVE');
  const mayWork = useMay('INVESTIGATE');
  const [text, setText] = useDraft(`approval.${found.ringId}`);
  const said = text.trim();
  const done = () => setText('');
  if (!me || !found.verdict) return null;
  if (found.verdict.proposedBy === me.name) {
    return (
      <div className="panel-part">
        <p className="muted">You proposed it: somebody else who may approve decides.</p>
        {mayWork && (
          <Button
            className="button"
            isPending={changer.isPending}
            onPress={() => changer.change({ does: 'withdraw' })}
          >
            Take the verdict back
          </Button>
        )}
      </div>
    );
  }
  if (!mayApprove) return <p className="muted">Somebody who may approve decides. You may not.</p>;
  return (
    <Form
      className="panel-part"
      onSubmit={(event) => {
        event.preventDefault();
        changer.change({ does: 'approve', text: said === '' ? null : said }, done);
      }}
    >
      <TextBox label="In words: needed to reject" value={text} rows={2} onChange={setText} />
      <div className="saving">
        <Button type="submit" className="button primary" isPending={changer.isPending}>
          Approve the verdict
        </Button>
        <Button
          className="button"
          isPending={changer.isPending}
          isDisabled={said === ''}
          onPress={() => changer.change({ does: 'reject', text: said }, done)}
        >
          Reject it
        </Button>
      </div>
    </Form>
  );
}
