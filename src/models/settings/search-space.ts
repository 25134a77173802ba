import type { SearchRange, SearchSpace } from '../../core/evaluation/hyperparameter-search';
import type { Random } from '../../core/maths/random';
import { checkedValue, hasEffect, type ModelSettings, type Setting, type SettingValues } from './setting';

/**
 * Settings left out of searches: they cost time, or change what is compared, rather than improve a
 * model.
 */
const NOT_SEARCHED = ['epochs', 'patience', 'precision', 'maxLength', 'copies', 'rounds', 'folds'];

/** Factor of the default range around the default value; wider ranges must be given explicitly. */
const AROUND = 4;

/**
 * A range for every number setting of a model: from a quarter of its default to four times it,
 * log-uniform; fractions in [0, 1], such as dropout, uniform from 0 to twice their default.
 * Choices, and numbers whose default 0 switches something off, are not searched unless a given
 * space says so.
 */
export function defaultSpace(settings: ModelSettings): SearchSpace {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, setting]) => {
      if (setting.kind === 'choice' || setting.value === 0 || NOT_SEARCHED.includes(name)) return [];
      return [[name, rangeAround(setting)]];
    }),
  );
}

function rangeAround({ value, min, max }: Extract<Setting, { kind: 'number' }>): SearchRange {
  if (min === 0 && max <= 1) return { min: 0, max: Math.min(max, 2 * value), scale: 'linear' };
  return { min: Math.max(min, value / AROUND), max: Math.min(max, value * AROUND), scale: 'log' };
}

/**
 * A random configuration of the space. A setting that has no effect in it, such as the number of
 * negatives under the full softmax, keeps its value, so that no two configurations differ only
 * there.
 * @param values of the settings that are not searched; checked by `settingsFor`
 */
export function sampleConfiguration(
  settings: ModelSettings,
  space: SearchSpace,
  values: SettingValues,
  random: Random,
): Record<string, number | string> {
  const all = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const range = space[name];
      return [name, range ? checkedValue(name, setting, randomValue(range, setting, random)) : values[name]];
    }),
  );
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      hasEffect(setting, all) ? all[name] : values[name],
    ]),
  );
}

function randomValue(range: SearchRange, setting: Setting, random: Random): number | string {
  if ('values' in range) return range.values[random.integer(range.values.length)];
  const { min, max, scale } = range;
  const part = random.next();
  const value = scale === 'log' ? min * (max / min) ** part : min + part * (max - min);
  if (setting.kind === 'number' && setting.integer) return nearestInteger(value, min, max);
  // Rounded to four digits, so that the value is easy to read and copy.
  return Math.min(max, Math.max(min, Number(value.toPrecision(4))));
}

/**
 * The nearest multiple of 4, for widths of whole vec4, in ranges from 4 on; else the nearest
 * integer.
 */
function nearestInteger(value: number, min: number, max: number): number {
  const step = min >= 4 ? 4 : 1;
  return Math.min(Math.floor(max), Math.max(Math.ceil(min), step * Math.round(value / step)));
}

/**
 * A search space read from a file: `{ "learningRate": { "min": 1e-4, "max": 1e-2, "scale": "log" },
 * "dim": [32, 64] }`.
 * @throws RangeError that names the setting, what was given and what is allowed
 */
export function checkedSpace(settings: ModelSettings, given: unknown): SearchSpace {
  if (!isRecord(given)) throw new RangeError('a search space is an object with a range for each setting');
  return Object.fromEntries(
    Object.entries(given).map(([name, range]) => {
      const setting = settings[name];
      if (!setting)
        throw new RangeError(
          `there is no setting "${name}" to search; there are: ${Object.keys(settings).join(', ')}`,
        );
      return [name, checkedRange(name, setting, range)];
    }),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkedRange(name: string, setting: Setting, given: unknown): SearchRange {
  if (Array.isArray(given)) {
    const values = given.filter((value) => typeof value === 'number' || typeof value === 'string');
    if (values.length === 0 || values.length < given.length)
      throw new RangeError(
        `${name} is searched among at least one number or word; got ${JSON.stringify(given)}`,
      );
    return { values: values.map((value) => checkedValue(name, setting, value)) };
  }
  const { min, max, scale = 'linear' } = isRecord(given) ? given : {};
  if (
    setting.kind === 'choice' ||
    typeof min !== 'number' ||
    typeof max !== 'number' ||
    (scale !== 'linear' && scale !== 'log') ||
    min > max ||
    (scale === 'log' && min <= 0)
  )
    throw new RangeError(
      `${name} is searched among [values] or within { "min", "max", "scale": "linear" or, above 0, "log" }; got ${JSON.stringify(given)}`,
    );
  checkedValue(name, { ...setting, integer: false }, min);
  checkedValue(name, { ...setting, integer: false }, max);
  return { min, max, scale };
}
