import { Label, TextArea, TextField } from 'react-aria-components';

interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** As the API takes texts. */
export const MOST_CHARACTERS = 4_000;

/** Plain text of several lines. */
export function TextBox({ label, value, rows = 3, onChange }: TextBoxProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} maxLength={MOST_CHARACTERS}>
      <Label>{label}</Label>
      <TextArea rows={rows} />
    </TextField>
  );
}
