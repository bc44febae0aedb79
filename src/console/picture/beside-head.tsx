import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { PictureParts } from './choose-link.js';

/** What is chosen, and the way to let go of it. */
export function BesideHead({ ringId, search, children }: PictureParts & { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const { chosen, ...rest } = search;
  return (
    <div className="beside-head">
      <h2 className="identifier" data-chosen={chosen}>
        {children}
      </h2>
      <span className="spacer" />
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
