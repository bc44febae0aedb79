import { useState } from 'react';

/** What was typed and not sent stays in this tab: over conflicts, other views and a reload, until it is sent. */
const PREFIX = 'ringtrace.draft.';

/** A text being typed, known by what it is for. Empty: there is none. */
export function useDraft(name: string): readonly [text: string, change: (text: string) => void] {
  const key = PREFIX + name;
  const [text, setText] = useState(() => window.sessionStorage.getItem(key) ?? '');
  const change = (typed: string) => {
    if (typed === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, typed);
    setText(typed);
  };
  return [text, change];
}

/** Nothing that was typed stays for whoever signs in next. */
export function forgetDrafts(): void {
  for (const key of Object.keys(window.sessionStorage)) {
    if (key.startsWith(PREFIX)) window.sessionStorage.removeItem(key);
  }
}
