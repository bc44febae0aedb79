import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { IdentifierKind } from '#graphql/graphql';
import { KIND_ORDER, KINDS } from '../format/words.js';
import { KindMark } from './kind-mark.js';

interface KindSelectProps {
  readonly kind: IdentifierKind | undefined;
  readonly onChange: (kind: IdentifierKind | undefined) => void;
}

const ALL = 'ALL';

/** One kind of identifiers, or all of them. */
export function KindSelect({ kind, onChange }: KindSelectProps) {
  return (
    <Select
      aria-label="Kind of identifiers"
      value={kind ?? ALL}
      onChange={(key) => onChange(KIND_ORDER.find((word) => word === key))}
    >
      <Button className="button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          <ListBoxItem id={ALL} className="option" textValue="All kinds">
            All kinds
          </ListBoxItem>
          {KIND_ORDER.map((word) => (
            <ListBoxItem key={word} id={word} className="option" textValue={KINDS[word].many}>
              <KindMark kind={word} /> {KINDS[word].many}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
