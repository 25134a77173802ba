import { seededRandom } from '../../core/maths/random';
import { type ParameterSet, sizeOf } from '../parameters';
import type { SequenceConfig } from './config';

/** A parameter before training: its name, shape and distribution. */
export interface InitialShape {
  readonly name: string;
  readonly shape: readonly number[];
  /** `gates`: the bias of an LSTM's gates, i, f, g and o of each unit; f starts at 1. */
  readonly initial: 'embedding' | 'xavier' | 'zeros' | 'ones' | 'gates';
}

/** Parameters of the output layer of every sequence model: the final norm and the logit scale. */
export const outputShapes = ({
  dim,
  learnTemperature,
}: Pick<SequenceConfig, 'dim' | 'learnTemperature'>): InitialShape[] => [
  { name: 'finalNorm.scale', shape: [dim], initial: 'ones' },
  { name: 'finalNorm.shift', shape: [dim], initial: 'zeros' },
  ...(learnTemperature ? [{ name: 'logitScale', shape: [1], initial: 'zeros' } as const] : []),
];

/**
 * Initial parameters, seeded by `seed`. Embeddings are normal with deviation 0.02. Weights are
 * uniform after Glorot and Bengio 2010, for each [d, d] of q, k, v or of a gate separately. Biases
 * of forget gates are 1 (Jozefowicz, Zaremba and Sutskever, ICML 2015).
 */
export function initialParameters(
  shapes: readonly InitialShape[],
  { dim, seed }: { readonly dim: number; readonly seed: number },
): ParameterSet {
  return shapes.map(({ name, shape, initial }, index) => {
    const random = seededRandom(seed, 0x5a50 + index);
    const values = new Float32Array(sizeOf(shape));
    if (initial === 'ones') values.fill(1);
    if (initial === 'embedding') for (let i = 0; i < values.length; i++) values[i] = 0.02 * random.normal();
    if (initial === 'gates') for (let i = 1; i < values.length; i += 4) values[i] = 1;
    if (initial === 'xavier') {
      const limit = Math.sqrt(6 / (dim + dim));
      for (let i = 0; i < values.length; i++) values[i] = limit * (2 * random.next() - 1);
    }
    return { name, shape, values };
  });
}
