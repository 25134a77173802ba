import type { EvaluatedModel } from '../core/evaluation';
import { bert4recDefaults } from './bert4rec/config';
import { bprDefaults } from './bpr/config';
import { lstmDefaults } from './lstm/config';
import { factorizationDefaults } from './matrix-factorization/config';
import { sasrecDefaults } from './sasrec/config';
import type { SequenceConfig } from './sequence/config';
import { LOSSES, SAMPLINGS } from './sequence/loss';
import type { TransformerConfig } from './transformer/config';

/** One thing about a model or its training that a person may set: a number in a range, or one of some words. */
export type Setting =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
    }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly string[] };

const whole = (value: number, min: number, max: number): Setting => ({
  kind: 'number',
  value,
  min,
  max,
  integer: true,
});
const real = (value: number, min: number, max: number): Setting => ({
  kind: 'number',
  value,
  min,
  max,
  integer: false,
});

/** What all sequence models let be set. */
const sequenceSettings = (defaults: Omit<SequenceConfig, 'items'>): Readonly<Record<string, Setting>> => ({
  epochs: whole(200, 1, 10_000),
  patience: whole(10, 1, 10_000),
  batch: whole(32, 1, 4096),
  warmUpSteps: whole(50, 0, 1_000_000),
  dim: whole(defaults.dim, 4, 1024),
  maxLength: whole(defaults.maxLength, 1, 512),
  dropout: real(defaults.dropout, 0, 0.95),
  logits: { kind: 'choice', value: defaults.logits, choices: ['cosine', 'dot'] },
  temperature: real(defaults.temperature, 1e-3, 100),
  loss: { kind: 'choice', value: defaults.loss, choices: LOSSES },
  negatives: whole(defaults.negatives, 1, 16_384),
  sampling: { kind: 'choice', value: defaults.sampling, choices: SAMPLINGS },
  calibration: real(defaults.calibration, 0, 1),
  learningRate: real(defaults.learningRate, 1e-7, 1),
  weightDecay: real(defaults.weightDecay, 0, 10),
  l1: real(defaults.l1, 0, 10),
  l2: real(defaults.l2, 0, 10),
  clipNorm: real(defaults.clipNorm, 1e-6, 1e9),
});

const transformerSettings = (
  defaults: Omit<TransformerConfig, 'items'>,
): Readonly<Record<string, Setting>> => ({
  ...sequenceSettings(defaults),
  blocks: whole(defaults.blocks, 1, 12),
  heads: whole(defaults.heads, 1, 16),
});

/** What can be set for each model, with its default. The one list the command line and the engine read. */
export const modelSettings: Readonly<Record<EvaluatedModel, Readonly<Record<string, Setting>>>> = {
  popularity: {},
  'matrix-factorization': {
    epochs: whole(15, 1, 10_000),
    patience: whole(3, 1, 10_000),
    dim: whole(factorizationDefaults.dim, 1, 1024),
    unobservedWeight: real(factorizationDefaults.unobservedWeight, 1e-9, 1e3),
    regularization: real(factorizationDefaults.regularization, 1e-9, 1e3),
    frequencyExponent: real(factorizationDefaults.frequencyExponent, 0, 1),
    conjugateSteps: whole(factorizationDefaults.conjugateSteps, 1, 100),
  },
  bpr: {
    epochs: whole(60, 1, 10_000),
    patience: whole(10, 1, 10_000),
    dim: whole(bprDefaults.dim, 1, 1024),
    learningRate: real(bprDefaults.learningRate, 1e-7, 10),
    regularization: real(bprDefaults.regularization, 0, 10),
    /** 0: by the number of users and items. */
    batch: whole(bprDefaults.batch, 0, 10_000_000),
    positivesPerNegative: whole(bprDefaults.positivesPerNegative, 1, 1000),
  },
  sasrec: transformerSettings(sasrecDefaults),
  bert4rec: {
    ...transformerSettings(bert4recDefaults),
    maxLength: whole(bert4recDefaults.maxLength, 2, 512),
    /** Part of the events hidden behind the mask. */
    maskRate: real(0.2, 0.01, 1),
    /** Part of the histories whose newest event alone is hidden. */
    lastShare: real(0.2, 0, 1),
    /** Times an epoch that each history is masked anew. */
    copies: whole(4, 1, 100),
  },
  lstm: { ...sequenceSettings(lstmDefaults), layers: whole(lstmDefaults.layers, 1, 4) },
};

export type SettingValues = Readonly<Record<string, number | string>>;

/**
 * The given values over the defaults.
 * @throws RangeError that names the setting, what was given and what is allowed
 */
export function settingsFor(model: EvaluatedModel, given: SettingValues): Record<string, number | string> {
  const known = modelSettings[model];
  for (const name of Object.keys(given)) {
    if (!known[name])
      throw new RangeError(
        `${model} has no setting "${name}"; it has: ${Object.keys(known).join(', ') || 'none'}`,
      );
  }
  return Object.fromEntries(
    Object.entries(known).map(([name, setting]) => {
      const value = given[name] ?? setting.value;
      if (setting.kind === 'choice') {
        if (!setting.choices.includes(String(value)))
          throw new RangeError(`${name} is one of ${setting.choices.join(', ')}; got "${value}"`);
        return [name, String(value)];
      }
      const number = Number(value);
      const fits =
        Number.isFinite(number) &&
        number >= setting.min &&
        number <= setting.max &&
        (!setting.integer || Number.isInteger(number));
      if (!fits)
        throw new RangeError(
          `${name} is a ${setting.integer ? 'whole ' : ''}number from ${setting.min} to ${setting.max}; got "${value}"`,
        );
      return [name, number];
    }),
  );
}
