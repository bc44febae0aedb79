import { useState } from 'react';
import { Button, Form, Label, Radio, RadioGroup } from 'react-aria-components';
import type { CaseState, VerdictOutcome, VerdictReason } from '#graphql/graphql';
import { TextBox } from '../elements/text-box.js';
import { WordSelect } from '../elements/word-select.js';
import { counted } from '../format/number.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { CaseParts } from './case-parts.js';
import {
  AFTER_CONFIRMED,
  ALL_OUTCOMES,
  needsText,
  OUTCOMES,
  REASONS,
  REASONS_OF,
  STATES,
} from './case-words.js';
import { useDraft } from './drafts.js';

/** Says what the group is: outcome, reason, words, and for fraud what follows. */
export function VerdictForm({ found, changer, ring }: CaseParts & { readonly ring: RingOfPage }) {
  const [outcome, setOutcome] = useState<VerdictOutcome>();
  const [reason, setReason] = useState<VerdictReason>();
  const [next, setNext] = useState<CaseState>('CLOSED_CONFIRMED');
  const [text, setText] = useDraft(`verdict.${found.ringId}`);
  const said = text.trim() === '' ? null : text.trim();
  const ready = outcome !== undefined && reason !== undefined && (said !== null || !needsText(reason));
  const decide = () => {
    if (outcome === undefined || reason === undefined || !ready) return;
    const change = {
      does: 'propose',
      outcome,
      reason,
      text: said,
      next: outcome === 'CONFIRMED' ? next : null,
    } as const;
    changer.change(change, () => {
      setText('');
      setOutcome(undefined);
      setReason(undefined);
    });
  };
  return (
    <Form
      className="panel-part"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <RadioGroup
        className="radios"
        value={outcome ?? null}
        onChange={(value) => {
          setOutcome(ALL_OUTCOMES.find((one) => one === value));
          setReason(undefined);
        }}
      >
        <Label>What is it?</Label>
        {ALL_OUTCOMES.map((one) => (
          <Radio key={one} value={one} className="radio">
            {OUTCOMES[one]}
          </Radio>
        ))}
      </RadioGroup>
      {outcome !== undefined && (
        <>
          <div className="filters">
            <WordSelect
              label="Why"
              value={reason}
              words={REASONS_OF[outcome]}
              names={REASONS}
              placeholder="Choose the reason"
              onChange={setReason}
            />
            {outcome === 'CONFIRMED' && (
              <WordSelect
                label="Then"
                value={next}
                words={AFTER_CONFIRMED}
                names={STATES}
                onChange={setNext}
              />
            )}
          </div>
          <TextBox
            label={
              needsText(reason) ? 'In words: this reason needs them' : 'In words, if there is more to say'
            }
            value={text}
            onChange={setText}
          />
          <p className="muted">
            It rests on the figures of run {ring.run.sequence}: {counted(ring.accountCount, 'account')},{' '}
            {counted(ring.volume?.exchanges ?? 0, 'exchange')}. Large groups need a second person.
          </p>
        </>
      )}
      <Button type="submit" className="button primary" isPending={changer.isPending} isDisabled={!ready}>
        Give the verdict
      </Button>
    </Form>
  );
}
