import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { KindMark } from '../elements/kind-mark.js';
import { identifierOf } from '../format/identifier-text.js';
import { whole } from '../format/number.js';
import { KINDS } from '../format/words.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { removedCount, toggleAccount, toggleIdentifier, withEverything } from './removal.js';

/** What is taken away by name, each with a way to give it back. */
export function RemovedList({ ringId, search }: { readonly ringId: string; readonly search: RingSearch }) {
  const go = useGo(ringId);
  const { without = [], withoutAccounts = [] } = search;
  if (removedCount(search) === 0) {
    return <p className="muted">Nothing is taken away yet. Nothing that is tried here is written.</p>;
  }
  return (
    <div className="chips" role="group" aria-label="Taken away">
      {without.map((text) => {
        const name = identifierOf(text);
        return (
          name && (
            <Chip
              key={text}
              label={`${KINDS[name.kind].one} ${name.value}`}
              onGiveBack={() => go(toggleIdentifier(search, name))}
            >
              <KindMark kind={name.kind} /> <span className="id">{name.value}</span>
            </Chip>
          )
        );
      })}
      {withoutAccounts.map((accountId) => (
        <Chip
          key={accountId}
          label={`account ${accountId}`}
          onGiveBack={() => go(toggleAccount(search, accountId))}
        >
          <span className="id">{accountId}</span>
        </Chip>
      ))}
      <Button className="button quiet" onPress={() => go(withEverything(search))}>
        Give all {whole(removedCount(search))} back
      </Button>
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly onGiveBack: () => void;
  readonly children: ReactNode;
}

function Chip({ label, onGiveBack, children }: ChipProps) {
  return (
    <span className="chip">
      {children}
      <Button className="button quiet small" aria-label={`Give back ${label}`} onPress={onGiveBack}>
        <X aria-hidden="true" />
      </Button>
    </span>
  );
}
