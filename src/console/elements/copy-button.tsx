import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';

const SHOWN_MS = 1_500;

/** Copies a text, and says that it did. */
export function CopyButton({
  text,
  what,
  words,
}: {
  readonly text: () => string;
  readonly what: string;
  readonly words?: string;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <Button
      className="button quiet"
      aria-label={copied ? `Copied ${what}` : `Copy ${what}`}
      onPress={() => void copy()}
    >
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      {words}
    </Button>
  );
}
