import { readPreference, writePreference } from '../session/kept/preferences';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function savedTheme(): Theme {
  const saved = readPreference('theme');
  return THEMES.find((theme) => theme === saved) ?? 'system';
}

export function saveTheme(theme: Theme): void {
  writePreference('theme', theme);
}

/** `system` leaves the choice to the browser. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
