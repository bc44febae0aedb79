import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

interface WordSelectProps<Word extends string> {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly value: Word | undefined;
  readonly words: readonly Word[];
  readonly names: Readonly<Record<Word, string>>;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (word: Word) => void;
}

/** One of a closed set of words. */
export function WordSelect<Word extends string>(props: WordSelectProps<Word>) {
  const { label, hidesLabel, value, words, names, placeholder = 'Choose', isDisabled, onChange } = props;
  return (
    <Select
      className="box"
      value={value ?? null}
      placeholder={placeholder}
      isDisabled={isDisabled ?? false}
      onChange={(key) => {
        const word = words.find((one) => one === key);
        if (word !== undefined) onChange(word);
      }}
    >
      <Label className={hidesLabel ? 'visually-hidden' : undefined}>{label}</Label>
      <Button className="button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          {words.map((word) => (
            <ListBoxItem key={word} id={word} className="option" textValue={names[word]}>
              {names[word]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
