import { Scissors } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { IdentifierName } from '#graphql/graphql';
import { KINDS } from '../format/words.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { isIdentifierRemoved, toggleIdentifier } from './removal.js';

interface TakeAwayProps {
  readonly ringId: string;
  readonly search: RingSearch;
  readonly identifier: IdentifierName;
}

/** Takes an identifier away in thought, or gives it back. */
export function TakeAway({ ringId, search, identifier }: TakeAwayProps) {
  const go = useGo(ringId);
  const { kind, value } = identifier;
  return (
    <ToggleButton
      className="button quiet small"
      aria-label={`What if without ${KINDS[kind].one} ${value}`}
      isSelected={isIdentifierRemoved(search, identifier)}
      onChange={() => go(toggleIdentifier(search, { kind, value }))}
    >
      <Scissors aria-hidden="true" />
    </ToggleButton>
  );
}
