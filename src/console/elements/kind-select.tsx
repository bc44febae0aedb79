import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { IdentifierKind } from '#graphql/graphql';
import { KIND_ORDER, KINDS } from '../format/words.js';
import { KindMark } from './kind-mark.js';

interface KindSelectProps {
  readonly label: string;
  /** What is chosen when it is no kind. */
  readonly otherwise: string;
  /** Kinds are named in the singular or the plural. */
  readonly number: 'one' | 'many';
  /** Undefined stands for `otherwise`. */
  readonly kind: IdentifierKind | undefined;
  readonly onChange: (kind: IdentifierKind | undefined) => void;
}

const OTHERWISE = 'OTHERWISE';

/** One kind of identifiers, or something else. */
export function KindSelect({ label, otherwise, number, kind, onChange }: KindSelectProps) {
  return (
    <Select
      aria-label={label}
      value={kind ?? OTHERWISE}
      onChange={(key) => onChange(KIND_ORDER.find((word) => word === key))}
    >
      <Button className="button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          <ListBoxItem id={OTHERWISE} className="option" textValue={otherwise}>
            {otherwise}
          </ListBoxItem>
          {KIND_ORDER.map((word) => (
            <ListBoxItem key={word} id={word} className="option" textValue={KINDS[word][number]}>
              <KindMark kind={word} /> {KINDS[word][number]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
