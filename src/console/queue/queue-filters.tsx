import { useNavigate } from '@tanstack/react-router';
import type { Key } from 'react-aria-components';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { ChannelMark } from '../elements/kind-mark.js';
import { NumberBox } from '../elements/number-box.js';
import { CHANNELS, READINGS } from '../format/words.js';
import { CaseFilters } from './case-filters.js';
import { ALL_CHANNELS, ALL_READINGS, type QueueSearch } from './queue-search.js';

/** What the queue shows, each change an entry of the history. */
export function QueueFilters({ search }: { readonly search: QueueSearch }) {
  const navigate = useNavigate();
  const { after, ...kept } = search;
  const change = (changed: Partial<Record<keyof QueueSearch, unknown>>) =>
    void navigate({ to: '/', search: { ...kept, ...changed } as QueueSearch });
  const { order, ...filters } = kept;
  return (
    <div className="filters" role="group" aria-label="Filters">
      <ToggleButtonGroup
        aria-label="Read as"
        className="toggles"
        selectionMode="multiple"
        selectedKeys={search.readings ?? ['RING']}
        disallowEmptySelection
        onSelectionChange={(keys) => change({ readings: only(keys, ALL_READINGS) })}
      >
        {ALL_READINGS.map((reading) => (
          <ToggleButton key={reading} id={reading} className="toggle">
            {READINGS[reading]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup
        aria-label="Bound by at least one of these"
        className="toggles"
        selectionMode="multiple"
        selectedKeys={search.channels ?? []}
        onSelectionChange={(keys) => change({ channels: keys.size ? only(keys, ALL_CHANNELS) : undefined })}
      >
        {ALL_CHANNELS.map((channel) => (
          <ToggleButton key={channel} id={channel} className="toggle">
            <ChannelMark channel={channel} /> {CHANNELS[channel]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <NumberBox
        label="Accounts ≥"
        value={search.minAccounts}
        onChange={(minAccounts) => change({ minAccounts })}
      />
      <NumberBox
        label="Exchanges ≥"
        value={search.minExchanges}
        onChange={(minExchanges) => change({ minExchanges })}
      />
      <NumberBox
        label="Sure ≥ %"
        value={search.minConfidence === undefined ? undefined : Math.round(search.minConfidence * 100)}
        most={100}
        onChange={(part) => change({ minConfidence: part === undefined ? undefined : part / 100 })}
      />
      <CaseFilters search={kept} change={change} />
      {Object.keys(filters).length > 0 && (
        <Button
          className="button quiet"
          onPress={() => void navigate({ to: '/', search: order === undefined ? {} : { order } })}
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

function only<Word extends string>(keys: Set<Key>, words: readonly Word[]): readonly Word[] {
  return words.filter((word) => keys.has(word));
}
