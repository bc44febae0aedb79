import { Link } from '@tanstack/react-router';
import { Channels } from '../elements/channels.js';
import { CopyButton } from '../elements/copy-button.js';
import { ReadingMark } from '../elements/reading-mark.js';
import { RunNote } from '../elements/run-note.js';
import { percent } from '../format/number.js';
import { CHANNELS, listed, READINGS, shortRing } from '../format/words.js';
import { CommandDialog } from '../save/command-dialog.js';
import { ringCommands } from '../save/commands.js';
import type { RingOfPage } from './ring-query.js';

/** Which group it is, what it is read as, and on what. */
export function RingHead({ ring }: { readonly ring: RingOfPage }) {
  const { ringId, reading, confidence, channels, channelsBlind, succeeds, run } = ring;
  return (
    <header className="page-head">
      <h1>
        Ring <span className="id">{shortRing(ringId)}</span>
      </h1>
      <CopyButton text={() => ringId} what="the whole id" />
      <ReadingMark reading={reading} />
      <span>{percent(confidence)} sure</span>
      <Channels channels={channels} />
      {channelsBlind.length > 0 && (
        <span
          className="muted"
          title="Hardly a member has a value in it, so that it could not have shown a tie"
        >
          Blind: {listed(channelsBlind.map((channel) => CHANNELS[channel].toLowerCase()))}
        </span>
      )}
      {succeeds && (
        <span>
          Took up the work of{' '}
          <Link to="/rings/$ringId" params={{ ringId: succeeds.ringId }} className="id">
            {shortRing(succeeds.ringId)}
          </Link>{' '}
          ({READINGS[succeeds.reading].toLowerCase()})
        </span>
      )}
      <span className="spacer" />
      <span className="muted">
        <RunNote run={run} />
        {!run.current && <strong className="warn"> · not found by the newest run</strong>}
      </span>
      <CommandDialog words="Letter and bundle" commands={ringCommands(ringId, run.runId)} />
      <CopyButton text={() => window.location.href} what="a link to this view" words="Link" />
    </header>
  );
}
