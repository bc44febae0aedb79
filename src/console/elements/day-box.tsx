import { useEffect, useId, useState } from 'react';

interface DayBoxProps {
  readonly label: string;
  readonly value: string | undefined;
  /** The day that holds while none is chosen. */
  readonly placeholder: string;
  readonly onChange: (day: string | undefined) => void;
}

/** A UTC day, typed as `2026-04-22`: the browser's own date fields write days in the order of the reader's country. */
export function DayBox({ label, value = '', placeholder, onChange }: DayBoxProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const valid = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  const done = () => {
    if (text === value) return;
    if (text === '') onChange(undefined);
    else if (valid) onChange(text);
    else setText(value);
  };
  return (
    <span className="box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        size={10}
        value={text}
        placeholder={placeholder}
        aria-invalid={text !== '' && !valid}
        onChange={(event) => setText(event.target.value.trim())}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </span>
  );
}
