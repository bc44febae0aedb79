import type { RefObject } from 'react';
import { useKeys } from '../shell/use-keys.js';

/** j and k move the focus to the link of the next and the previous row; Enter then follows it, as with any link. */
export function useRowKeys(body: RefObject<HTMLElement | null>): void {
  const move = (step: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next =
      at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}
