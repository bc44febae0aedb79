import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { IdentifierKind } from '#graphql/graphql';
import { KindMark } from '../elements/kind-mark.js';
import { KIND_ORDER, KINDS } from '../format/words.js';

interface NameKindSelectProps {
  /** Undefined stands for accounts. */
  readonly kind: IdentifierKind | undefined;
  readonly onChange: (kind: IdentifierKind | undefined) => void;
}

const ACCOUNT = 'ACCOUNT';

/** Whether names are those of accounts or of identifiers of a kind. */
export function NameKindSelect({ kind, onChange }: NameKindSelectProps) {
  return (
    <Select
      aria-label="What the names are of"
      value={kind ?? ACCOUNT}
      onChange={(key) => onChange(KIND_ORDER.find((word) => word === key))}
    >
      <Button className="button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          <ListBoxItem id={ACCOUNT} className="option" textValue="Account">
            Account
          </ListBoxItem>
          {KIND_ORDER.map((word) => (
            <ListBoxItem key={word} id={word} className="option" textValue={KINDS[word].one}>
              <KindMark kind={word} /> {KINDS[word].one}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
