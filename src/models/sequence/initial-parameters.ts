import { seededRandom } from '../../core/maths/random';
import { type ParameterSet, sizeOf } from '../parameters';
import type { SequenceConfig } from './config';

export interface InitialShape {
  readonly name: string;
  readonly shape: readonly number[];
  /** `gates`: the bias of an LSTM's gates, four to a unit. */
  readonly initial: 'embedding' | 'xavier' | 'zeros' | 'ones' | 'gates';
}

/**
 * The parameters of the output layer, which every sequence model ends with: the last norm, and what
 * the logits learn to be multiplied by.
 */
export const outputShapes = ({
  dim,
  learnTemperature,
}: Pick<SequenceConfig, 'dim' | 'learnTemperature'>): InitialShape[] => [
  { name: 'finalNorm.scale', shape: [dim], initial: 'ones' },
  { name: 'finalNorm.shift', shape: [dim], initial: 'zeros' },
  ...(learnTemperature ? [{ name: 'logitScale', shape: [1], initial: 'zeros' } as const] : []),
];

/**
 * Embeddings normal with deviation 0.02; weights uniform after Glorot and Bengio 2010, each [d, d]
 * of q, k, v or of a gate by itself; forget gates begin open, with a bias of 1 (Jozefowicz, Zaremba
 * and Sutskever, ICML 2015).
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
