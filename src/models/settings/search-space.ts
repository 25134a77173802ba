import type { SearchRange, SearchSpace } from '../../core/evaluation/hyperparameter-search';
import type { Random } from '../../core/maths/random';
import { checkedValue, counts, type ModelSettings, type Setting, type SettingValues } from './setting';

/** What does not make a model better by itself but takes time, or changes what is compared. */
const NOT_SEARCHED = ['epochs', 'patience', 'precision', 'maxLength', 'copies', 'rounds', 'folds'];

/** Widths cost time in proportion; beyond this around the default they are asked for by hand. */
const AROUND = 4;

/**
 * A range for every number of a model: within four times and a quarter of its default, log-uniform;
 * parts of 1 (such as dropout) evenly up to twice their default. Zeros, which switch something off,
 * and words keep their value unless the space given says otherwise.
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
 * One configuration out of the space. What has no effect in it, such as the number of negatives
 * under the full softmax, keeps its value: no two configurations differ in that alone.
 * @param values the others keep; checked by `settingsFor`
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
      return [name, range ? checkedValue(name, setting, drawn(range, setting, random)) : values[name]];
    }),
  );
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      counts(setting, all) ? all[name] : values[name],
    ]),
  );
}

function drawn(range: SearchRange, setting: Setting, random: Random): number | string {
  if ('values' in range) return range.values[random.integer(range.values.length)];
  const { min, max, scale } = range;
  const part = random.next();
  const value = scale === 'log' ? min * (max / min) ** part : min + part * (max - min);
  if (setting.kind === 'number' && setting.integer) return wholeNear(value, min, max);
  // Four digits: what a person would write into a configuration.
  return Math.min(max, Math.max(min, Number(value.toPrecision(4))));
}

/** Widths that vectors of four fit into, where the range is wide enough to hold some. */
function wholeNear(value: number, min: number, max: number): number {
  const step = min >= 4 ? 4 : 1;
  return Math.min(Math.floor(max), Math.max(Math.ceil(min), step * Math.round(value / step)));
}

/**
 * A space as a file gives it: `{ "learningRate": { "min": 1e-4, "max": 1e-2, "scale": "log" },
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
