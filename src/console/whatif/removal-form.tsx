import { useState } from 'react';
import {
  Button,
  Form,
  Input,
  Label,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import type { IdentifierKind } from '#graphql/graphql';
import { ChannelMark } from '../elements/kind-mark.js';
import { KindSelect } from '../elements/kind-select.js';
import { given } from '../format/search-text.js';
import { CHANNELS } from '../format/words.js';
import { ALL_CHANNELS } from '../queue/queue-search.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { withoutAccounts, withoutIdentifiers } from './removal.js';

/** Takes away by name, whole channels, and the accounts that are pinned. */
export function RemovalForm({ ringId, search }: { readonly ringId: string; readonly search: RingSearch }) {
  const go = useGo(ringId);
  const [kind, setKind] = useState<IdentifierKind>();
  const [text, setText] = useState('');
  const names = text.split(/[\s,;]+/).filter((name) => name !== '');
  const { pin = [], withoutChannels = [] } = search;
  const add = () => {
    if (names.length === 0) return;
    setText('');
    go(
      kind === undefined
        ? withoutAccounts(search, names)
        : withoutIdentifiers(
            search,
            names.map((value) => ({ kind, value })),
          ),
    );
  };
  return (
    <Form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <KindSelect
        label="What the names are of"
        otherwise="Account"
        number="one"
        kind={kind}
        onChange={setKind}
      />
      <TextField className="box wide" value={text} onChange={setText} autoComplete="off">
        <Label className="visually-hidden">Names to take away</Label>
        <Input placeholder="one or several, pasted" />
      </TextField>
      <Button type="submit" className="button" isDisabled={names.length === 0}>
        Take away
      </Button>
      {pin.length > 0 && (
        <Button className="button" onPress={() => go(withoutAccounts(search, pin))}>
          Take the {pin.length} pinned away
        </Button>
      )}
      <ToggleButtonGroup
        aria-label="Whole channels taken away"
        className="toggles"
        selectionMode="multiple"
        selectedKeys={withoutChannels}
        onSelectionChange={(keys) => {
          const chosen = ALL_CHANNELS.filter((channel) => keys.has(channel));
          go(given({ ...search, withoutChannels: chosen.length > 0 ? chosen : undefined }));
        }}
      >
        {ALL_CHANNELS.map((channel) => (
          <ToggleButton key={channel} id={channel} className="toggle">
            <ChannelMark channel={channel} /> No {CHANNELS[channel].toLowerCase()}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Form>
  );
}
