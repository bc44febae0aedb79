import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Button,
  Form,
  Input,
  Label,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { MOST_HOPS } from '../ring/ring-search.js';

export interface PathChoice {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
}

interface PathFormProps {
  readonly choice: PathChoice;
  /** Accounts that are held on to, for the browser to propose. */
  readonly pinned: readonly string[];
  readonly onChoose: (choice: PathChoice) => void;
}

const HOPS = Array.from({ length: MOST_HOPS }, (_, at) => at + 1);

/** Two accounts by id, and how far apart they may be. */
export function PathForm({ choice, pinned, onChoose }: PathFormProps) {
  const [from, setFrom] = useState(choice.from);
  const [to, setTo] = useState(choice.to);
  useEffect(() => setFrom(choice.from), [choice.from]);
  useEffect(() => setTo(choice.to), [choice.to]);
  const typed = { from: from.trim(), to: to.trim() };
  const ready = typed.from !== '' && typed.to !== '' && typed.from !== typed.to;
  return (
    <Form
      className="filters path-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onChoose({ ...choice, ...typed });
      }}
    >
      <TextField className="box wide" value={from} onChange={setFrom} autoComplete="off">
        <Label>From</Label>
        <Input list="pinned-accounts" placeholder="account id" />
      </TextField>
      <Button
        className="button quiet"
        aria-label="Swap the two accounts"
        onPress={() => onChoose({ ...choice, from: typed.to, to: typed.from })}
      >
        <ArrowLeftRight aria-hidden="true" />
      </Button>
      <TextField className="box wide" value={to} onChange={setTo} autoComplete="off">
        <Label>To</Label>
        <Input list="pinned-accounts" placeholder="account id" />
      </TextField>
      <datalist id="pinned-accounts">
        {pinned.map((accountId) => (
          <option key={accountId} value={accountId} />
        ))}
      </datalist>
      <ToggleButtonGroup
        aria-label="Steps at most"
        className="toggles"
        disallowEmptySelection
        selectedKeys={[String(choice.hops)]}
        onSelectionChange={(keys) => {
          const hops = HOPS.find((one) => keys.has(String(one)));
          if (hops !== undefined) onChoose({ ...typed, hops });
        }}
      >
        {HOPS.map((hops) => (
          <ToggleButton key={hops} id={String(hops)} className="toggle">
            {hops === 1 ? '1 step' : `${hops} steps`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button type="submit" className="button" isDisabled={!ready}>
        Find the path
      </Button>
    </Form>
  );
}
