import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';

interface MarkButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly marked: boolean;
  readonly onMark: () => void;
}

/** Marks a row of a long table. Tab does not stop at each: in the table the space key does the same. */
export function MarkButton({ icon: Icon, label, marked, onMark }: MarkButtonProps) {
  return (
    <ToggleButton
      className="button quiet small"
      aria-label={label}
      isSelected={marked}
      onChange={onMark}
      excludeFromTabOrder
    >
      <Icon aria-hidden="true" />
    </ToggleButton>
  );
}
