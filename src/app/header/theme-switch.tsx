import { useState } from 'react';
import { IconButton } from '../../ui/controls/button';
import { useShellText } from '../../ui/text/text';
import { applyTheme, savedTheme, saveTheme, THEMES, type Theme } from '../theme';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** Each press chooses the next theme: system, light, dark. */
export function ThemeSwitch() {
  const text = useShellText();
  const [theme, setTheme] = useState<Theme>(savedTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      icon={ICONS[theme]}
      label={text.shell.switchTheme(text.shell.themes[next])}
      onClick={() => {
        setTheme(next);
        saveTheme(next);
        applyTheme(next);
      }}
    />
  );
}
