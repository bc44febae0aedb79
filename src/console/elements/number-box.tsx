import { useEffect, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

interface NumberBoxProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly most?: number;
  /** Called when the value is done, by Enter or by leaving the field. */
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number of at least one, or nothing. */
export function NumberBox({ label, value, most = Number.MAX_SAFE_INTEGER, onChange }: NumberBoxProps) {
  const shown = value === undefined ? '' : String(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const done = () => {
    const number = Math.round(Number(text));
    const valid = text.trim() !== '' && number >= 1 && number <= most ? number : undefined;
    if (valid === undefined) setText('');
    if (valid !== value) onChange(valid);
  };
  return (
    <TextField
      className="box"
      inputMode="numeric"
      value={text}
      onChange={setText}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    >
      <Label>{label}</Label>
      <Input size={6} placeholder="any" />
    </TextField>
  );
}
