import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from 'react-aria-components';
import { chooseTheme, type Theme, useTheme } from './theme.js';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const ICON = { auto: Monitor, light: Sun, dark: Moon };
const NAME: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' };

/** Goes round: as the system, light, dark. */
export function ThemeButton() {
  const theme = useTheme();
  const Icon = ICON[theme];
  return (
    <Button
      className="button quiet"
      aria-label={`Colours: ${NAME[theme]}. Change to ${NAME[NEXT[theme]]}`}
      onPress={() => chooseTheme(NEXT[theme])}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
