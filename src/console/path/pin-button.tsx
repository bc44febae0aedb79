import { Pin } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useGo } from '../ring/use-go.js';
import type { PathPlace } from './account-of-ring.js';
import { isPinned, togglePin } from './pin.js';

/** Holds on to an account, to be linked to another or taken away. */
export function PinButton({ ringId, search, accountId }: PathPlace & { readonly accountId: string }) {
  const go = useGo(ringId);
  return (
    <ToggleButton
      className="button quiet"
      aria-label={`Pin ${accountId}`}
      isSelected={isPinned(search, accountId)}
      onChange={() => go(togglePin(search, accountId))}
    >
      <Pin aria-hidden="true" />
    </ToggleButton>
  );
}
