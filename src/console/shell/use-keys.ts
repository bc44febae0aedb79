import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, () => void>>;

/** Calls what a key stands for, wherever the focus is but in a field or a dialog that needs the key itself. */
export function useKeys(keys: Keys): void {
  const latest = useRef<Keys>(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TAKES_KEYS)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const TAKES_KEYS =
  'input, textarea, select, [role=dialog], [role=listbox], [aria-haspopup=listbox], [contenteditable]';
