import { PinOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useGo } from '../ring/use-go.js';
import { AccountOfRing, type PathPlace } from './account-of-ring.js';
import { togglePin } from './pin.js';

interface PinnedListProps extends PathPlace {
  readonly onPair: (from: string, to: string) => void;
}

/** The accounts that are held on to; the last two can be linked at once. */
export function PinnedList({ ringId, search, onPair }: PinnedListProps) {
  const go = useGo(ringId);
  const { pin = [] } = search;
  const [from, to] = pin.slice(-2);
  if (pin.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label="Pinned accounts">
      {pin.map((accountId) => (
        <span key={accountId} className="chip">
          <AccountOfRing ringId={ringId} search={search} accountId={accountId} />
          <Button
            className="button quiet small"
            aria-label={`Unpin ${accountId}`}
            onPress={() => go(togglePin(search, accountId))}
          >
            <PinOff aria-hidden="true" />
          </Button>
        </span>
      ))}
      {from !== undefined && to !== undefined && (
        <Button className="button quiet" onPress={() => onPair(from, to)}>
          Link the last two
        </Button>
      )}
    </div>
  );
}
