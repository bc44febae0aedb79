import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useKeys } from '../shell/use-keys.js';

/** The API refuses longer texts. */
const MOST_LETTERS = 512;

/** Takes anything pasted: an id, an address, a network, a value. `/` leads to it. */
export function SearchBox() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value.trim() ?? '';
          if (text !== '') void navigate({ to: '/search', search: { text } });
        }}
      >
        <Search aria-hidden="true" />
        <input
          ref={field}
          aria-label="Search"
          placeholder="Paste an account, address, network, card, device or ring"
          maxLength={MOST_LETTERS}
          spellCheck={false}
          autoComplete="off"
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}
