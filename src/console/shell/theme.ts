import { useSyncExternalStore } from 'react';

/** AUTO follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'ringtrace.theme';
const listeners = new Set<() => void>();
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const kept = window.localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  window.localStorage.setItem(KEY, theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(listen, chosenTheme);
}

/** Changes whenever the colours on the screen do: what is painted on a canvas must be painted again then. */
export function useColoursKey(): string {
  return useSyncExternalStore(listen, () => `${chosenTheme()} ${systemDark.matches}`);
}

/** The colour that a custom property of the style sheet stands for now, as canvases take it. */
export function colourOf(property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  systemDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    systemDark.removeEventListener('change', listener);
  };
}
