import { readFileSync } from 'node:fs';
import { EVALUATED_MODELS, type EvaluatedModel } from '../../../core/evaluation/evaluation';
import type { SettingValues } from '../../../models/settings/setting';
import { settingsFor } from '../../../models/settings/settings';

/** A file's entry for one model. */
interface ModelConfiguration {
  /** Values of the model's settings, including `epochs`. */
  readonly values: SettingValues;
  readonly maxMinutes?: number;
}

export type Configurations = ReadonlyMap<EvaluatedModel, ModelConfiguration>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads `{ "<model>": { "<setting>": value, "maxMinutes": value }, ... }`.
 * @throws Error that names the file, the place in it, the value there and what is allowed
 */
export function readConfigurations(path: string): Configurations {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`cannot read ${path}: there is no such file, or it may not be read`);
  }
  return parseConfigurations(path, text);
}

/** @param path for errors */
export function parseConfigurations(path: string, text: string): Configurations {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(found)) throw new Error(`${path} must be an object with a member for each model`);
  return new Map(
    Object.entries(found).map(([name, given]) => {
      const model = EVALUATED_MODELS.find((known) => known === name);
      if (!model)
        throw new Error(`${path}: there is no model "${name}"; there are: ${EVALUATED_MODELS.join(', ')}`);
      return [model, configurationOf(`${path}, ${model}`, model, given)];
    }),
  );
}

function configurationOf(place: string, model: EvaluatedModel, given: unknown): ModelConfiguration {
  if (!isObject(given)) throw new Error(`${place}: must be an object of settings`);
  const { maxMinutes, ...settings } = given;
  if (maxMinutes !== undefined && !(typeof maxMinutes === 'number' && maxMinutes > 0))
    throw new Error(`${place}: maxMinutes is a number above 0; got ${JSON.stringify(maxMinutes)}`);
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      if (typeof value !== 'number' && typeof value !== 'string')
        throw new Error(`${place}: ${name} is a number or a word; got ${JSON.stringify(value)}`);
      return [name, value];
    }),
  );
  try {
    settingsFor(model, values);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
  return { values, maxMinutes };
}
