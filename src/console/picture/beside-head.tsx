import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { IdentifierName } from '#graphql/graphql';
import { TakeAway } from '../whatif/take-away.js';
import type { PictureParts } from './choose-link.js';

interface BesideHeadProps extends PictureParts {
  /** The identifier that what is chosen stands for. */
  readonly identifier: IdentifierName | undefined;
  readonly children: ReactNode;
}

/** What is chosen, a way to take it away in thought, and one to let go of it. */
export function BesideHead({ ringId, search, identifier, children }: BesideHeadProps) {
  const navigate = useNavigate();
  const { chosen, ...rest } = search;
  return (
    <div className="beside-head">
      <h2 className="identifier" data-chosen={chosen}>
        {children}
      </h2>
      <span className="spacer" />
      {identifier && <TakeAway ringId={ringId} search={search} identifier={identifier} />}
      <Button
        className="button quiet"
        aria-label="Let go"
        onPress={() => void navigate({ to: '/rings/$ringId', params: { ringId }, search: rest })}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
