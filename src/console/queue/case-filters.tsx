import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  TextField,
  ToggleButton,
} from 'react-aria-components';
import { useMe } from '../access/me-query.js';
import { ALL_PRIORITIES, ALL_STATES, PRIORITIES, STATES } from '../cases/case-words.js';
import type { QueueSearch } from './queue-search.js';

interface CaseFiltersProps {
  readonly search: QueueSearch;
  readonly change: (changed: Partial<Record<keyof QueueSearch, unknown>>) => void;
}

/** Which cases: by state, priority and person, and those that merges or splits have changed. */
export function CaseFilters({ search, change }: CaseFiltersProps) {
  const me = useMe();
  const { assignee } = search;
  return (
    <>
      <SeveralOf
        label="States"
        words={ALL_STATES}
        names={STATES}
        chosen={search.states ?? []}
        onChange={(states) => change({ states })}
      />
      <SeveralOf
        label="Priorities"
        words={ALL_PRIORITIES}
        names={PRIORITIES}
        chosen={search.priorities ?? []}
        onChange={(priorities) => change({ priorities })}
      />
      {me && (
        <ToggleButton
          className="button toggle-alone"
          isSelected={assignee === me.name}
          onChange={(mine) => change({ assignee: mine ? me.name : undefined })}
        >
          Mine
        </ToggleButton>
      )}
      <PersonBox value={assignee} onChange={(person) => change({ assignee: person })} />
      <ToggleButton
        className="button toggle-alone"
        isSelected={search.needsReview === true}
        onChange={(only) => change({ needsReview: only ? true : undefined })}
      >
        Merged or split
      </ToggleButton>
    </>
  );
}

interface SeveralOfProps<Word extends string> {
  readonly label: string;
  readonly words: readonly Word[];
  readonly names: Readonly<Record<Word, string>>;
  readonly chosen: readonly Word[];
  readonly onChange: (chosen: readonly Word[] | undefined) => void;
}

function SeveralOf<Word extends string>({ label, words, names, chosen, onChange }: SeveralOfProps<Word>) {
  const shown = chosen.length === 0 ? 'any' : chosen.map((word) => names[word]).join(', ');
  return (
    <DialogTrigger>
      <Button className="button">
        <span className="muted">{label}</span>{' '}
        {chosen.length > 2 ? `${chosen.length} of ${words.length}` : shown}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <Dialog aria-label={label}>
          <ListBox
            className="options"
            aria-label={label}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) => {
              const now = words.filter((word) => keys === 'all' || keys.has(word));
              onChange(now.length > 0 ? now : undefined);
            }}
          >
            {words.map((word) => (
              <ListBoxItem key={word} id={word} className="option" textValue={names[word]}>
                {names[word]}
              </ListBoxItem>
            ))}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface PersonBoxProps {
  readonly value: string | undefined;
  readonly onChange: (person: string | undefined) => void;
}

function PersonBox({ value = '', onChange }: PersonBoxProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => {
    const person = text.trim();
    if (person !== value) onChange(person === '' ? undefined : person);
  };
  return (
    <TextField
      className="box person"
      value={text}
      onChange={setText}
      onBlur={done}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    >
      <Label>Given to</Label>
      <Input placeholder="anybody" />
    </TextField>
  );
}
