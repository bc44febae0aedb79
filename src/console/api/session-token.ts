import { useSyncExternalStore } from 'react';

/** Kept for this tab alone, and gone when it closes. */
const KEY = 'ringtrace.token';
const IN_FRAGMENT = /^#token=([^&]+)/;
const listeners = new Set<() => void>();

/**
 * Signs in with a token that the address carries in its fragment, and takes it off the address before anything else
 * may read, keep or show it. Fragments are never sent to a server.
 */
export function takeTokenFromAddress(): void {
  const given = IN_FRAGMENT.exec(window.location.hash)?.[1];
  if (given === undefined) return;
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  keepToken(decodeURIComponent(given));
}

export function sessionToken(): string | null {
  return window.sessionStorage.getItem(KEY);
}

export function keepToken(token: string): void {
  window.sessionStorage.setItem(KEY, token);
  tell();
}

export function forgetToken(): void {
  window.sessionStorage.removeItem(KEY);
  tell();
}

/** The token of this tab; null when nobody is signed in. */
export function useSessionToken(): string | null {
  return useSyncExternalStore(listen, sessionToken);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
