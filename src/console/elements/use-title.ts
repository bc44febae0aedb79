import { useEffect } from 'react';

/** Names the view in the window's title, for tabs, bookmarks and screen readers. */
export function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · Ringtrace`;
  }, [name]);
}
