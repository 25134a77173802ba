/**
 * A condition on another setting: its value is one of `words`, or, where `words` is empty, not 0.
 */
interface Switch {
  readonly setting: string;
  readonly words: readonly string[];
}

/**
 * One setting of a model or its training: a number in a range, or one of some words. With `needs`
 * it has an effect only under that condition.
 */
export type Setting = { readonly needs?: Switch } & (
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
    }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly string[] }
);

/** All settings of a model by name, with their defaults. */
export type ModelSettings = Readonly<Record<string, Setting>>;

/** Values of settings by name. */
export type SettingValues = Readonly<Record<string, number | string>>;

/** A whole number from `min` to `max`. */
export const whole = (value: number, min: number, max: number): Setting => ({
  kind: 'number',
  value,
  min,
  max,
  integer: true,
});

/** A real number from `min` to `max`. */
export const real = (value: number, min: number, max: number): Setting => ({
  kind: 'number',
  value,
  min,
  max,
  integer: false,
});

/** One of some words. */
export const choice = (value: string, choices: readonly string[]): Setting => ({
  kind: 'choice',
  value,
  choices,
});

/** On or off. */
export const toggle = (value: boolean): Setting => choice(value ? 'on' : 'off', ['off', 'on']);

/**
 * A setting that has an effect only where another one is one of `words`, or, where `words` is
 * empty, not 0.
 */
export const onlyIf = (setting: string, words: readonly string[], of: Setting): Setting => ({
  ...of,
  needs: { setting, words },
});

/** Whether a setting has an effect with these values. */
export function hasEffect({ needs }: Setting, values: SettingValues): boolean {
  if (!needs) return true;
  const value = values[needs.setting];
  return needs.words.length > 0 ? needs.words.includes(String(value)) : Number(value) !== 0;
}

/**
 * The value of a setting from a number or text.
 * @throws RangeError that names the setting, what was given and what is allowed
 */
export function checkedValue(name: string, setting: Setting, value: number | string): number | string {
  if (setting.kind === 'choice') {
    if (!setting.choices.includes(String(value)))
      throw new RangeError(`${name} is one of ${setting.choices.join(', ')}; got "${value}"`);
    return String(value);
  }
  const { min, max, integer } = setting;
  const number = Number(value);
  const fits =
    String(value).trim() !== '' &&
    Number.isFinite(number) &&
    number >= min &&
    number <= max &&
    (!integer || Number.isInteger(number));
  if (!fits)
    throw new RangeError(
      `${name} is a ${integer ? 'whole ' : ''}number from ${min} to ${max}; got "${value}"`,
    );
  return number;
}

/**
 * The given values over the defaults.
 * @param model its name in error messages
 * @throws RangeError that names the setting, what was given and what is allowed
 */
export function checkedSettings(
  model: string,
  known: ModelSettings,
  given: SettingValues,
): Record<string, number | string> {
  const unknown = Object.keys(given).find((name) => !known[name]);
  if (unknown !== undefined)
    throw new RangeError(
      `${model} has no setting "${unknown}"; it has: ${Object.keys(known).join(', ') || 'none'}`,
    );
  return Object.fromEntries(
    Object.entries(known).map(([name, setting]) => [
      name,
      checkedValue(name, setting, given[name] ?? setting.value),
    ]),
  );
}
