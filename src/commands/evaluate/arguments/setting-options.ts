import type { Option } from 'commander';
import type { ModelSettings, Setting, SettingValues } from '../../../models/settings/setting';
import { option, text } from '../../shared/command-line';

/** `maxLength` is `--max-length` on the command line. */
export const flagOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Options for settings, without lines of their own in the help: `settingLines` lists them by model.
 */
export const settingOptions = (names: readonly string[]): Option[] =>
  names.map((name) => option(`--${flagOf(name)} <VALUE>`, '', text).hideHelp());

/** The settings that were given, still as words: `settingsFor` checks them. */
export const givenSettings = (
  options: Readonly<Record<string, unknown>>,
  names: readonly string[],
): SettingValues =>
  Object.fromEntries(
    names.flatMap((name) => {
      const given = options[name];
      return typeof given === 'string' ? [[name, given]] : [];
    }),
  );

/** Each setting's flag, what it takes and its default, a line each. */
export const settingLines = (settings: ModelSettings): string =>
  Object.entries(settings)
    .map(([name, setting]) => `  --${flagOf(name)} ${valuesOf(setting)} (${setting.value})`)
    .join('\n');

const valuesOf = (setting: Setting): string => (setting.kind === 'choice' ? setting.choices.join('|') : 'N');
