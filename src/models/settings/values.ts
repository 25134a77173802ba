import type { SettingValues } from './setting';

/**
 * Readers of setting values by the type that a model's configuration needs. The values were checked
 * by `settingsFor`, so an error here is a mistake in the program, such as a misspelt name.
 */

/** @throws Error when the setting is missing or not a number */
export function numberOf(values: SettingValues, name: string): number {
  const value = values[name];
  if (typeof value !== 'number') throw new Error(`setting ${name} is not a number: ${value}`);
  return value;
}

/** @throws Error when the setting is missing or not one of `choices` */
export function choiceOf<Choice extends string>(
  values: SettingValues,
  name: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === values[name]);
  if (found === undefined)
    throw new Error(`setting ${name} is not one of ${choices.join(', ')}: ${values[name]}`);
  return found;
}

/** Whether a toggle is on; off for a model that does not have the setting. */
export const isOn = (values: SettingValues, name: string): boolean => values[name] === 'on';
