import { useCanGoBack, useRouter } from '@tanstack/react-router';
import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { ChannelMark } from '../elements/kind-mark.js';
import { whole } from '../format/number.js';
import { CHANNELS, KINDS } from '../format/words.js';
import { ALL_CHANNELS } from '../queue/queue-search.js';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import type { Summary } from './picture-query.js';
import { SavePicture } from './save-picture.js';

interface PictureToolsProps {
  readonly ring: RingOfPage;
  readonly summary: Summary;
  readonly search: RingSearch;
  readonly onZoom: (by: number) => void;
  readonly onFit: () => void;
}

const STEP = 1.4;

/** The legend, by which channels are hidden and shown; undo and redo; the size. */
export function PictureTools({ ring, summary, search, onZoom, onFit }: PictureToolsProps) {
  const go = useGo(ring.ringId);
  const { history } = useRouter();
  const canUndo = useCanGoBack();
  const { hide = [], ...rest } = search;
  const present = ALL_CHANNELS.filter((channel) =>
    summary.hubs.some(({ kind }) => KINDS[kind].channel === channel),
  );
  const count = (channel: string) =>
    summary.hubs.filter(({ kind }) => KINDS[kind].channel === channel).length;
  return (
    <div className="filters">
      <ToggleButtonGroup
        aria-label="Identifiers drawn"
        className="toggles"
        selectionMode="multiple"
        selectedKeys={present.filter((channel) => !hide.includes(channel))}
        onSelectionChange={(keys) => {
          const hidden = present.filter((channel) => !keys.has(channel));
          go(hidden.length === 0 ? rest : { ...rest, hide: hidden });
        }}
      >
        {present.map((channel) => (
          <ToggleButton key={channel} id={channel} className="toggle">
            <ChannelMark channel={channel} /> {CHANNELS[channel]} {whole(count(channel))}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className="spacer" />
      <Button className="button quiet" aria-label="Undo" isDisabled={!canUndo} onPress={() => history.back()}>
        <Undo2 aria-hidden="true" />
      </Button>
      <Button className="button quiet" aria-label="Redo" onPress={() => history.forward()}>
        <Redo2 aria-hidden="true" />
      </Button>
      <Button className="button quiet" aria-label="Larger" onPress={() => onZoom(STEP)}>
        <Plus aria-hidden="true" />
      </Button>
      <Button className="button quiet" aria-label="Smaller" onPress={() => onZoom(1 / STEP)}>
        <Minus aria-hidden="true" />
      </Button>
      <Button className="button quiet" aria-label="Show all" onPress={onFit}>
        <Maximize aria-hidden="true" />
      </Button>
      <SavePicture ring={ring} summary={summary} search={search} />
    </div>
  );
}
