import { seededRandom } from '../../core/random';
import { type ParameterSet, sizeOf } from '../parameters';
import type { TransformerConfig } from './config';

type Initial = 'embedding' | 'xavier' | 'zeros' | 'ones';

/** Names, shapes and initial values of every parameter, in the order they are saved and laid out on the GPU. */
export function transformerShapes({
  items,
  dim,
  blocks,
  maxLength,
}: TransformerConfig): { name: string; shape: number[]; initial: Initial }[] {
  const block = (b: number): { name: string; shape: number[]; initial: Initial }[] => [
    { name: `block${b}.attentionNorm.scale`, shape: [dim], initial: 'ones' },
    { name: `block${b}.attentionNorm.shift`, shape: [dim], initial: 'zeros' },
    { name: `block${b}.queryKeyValue.weight`, shape: [dim, 3 * dim], initial: 'xavier' },
    { name: `block${b}.queryKeyValue.bias`, shape: [3 * dim], initial: 'zeros' },
    { name: `block${b}.attentionOut.weight`, shape: [dim, dim], initial: 'xavier' },
    { name: `block${b}.attentionOut.bias`, shape: [dim], initial: 'zeros' },
    { name: `block${b}.feedForwardNorm.scale`, shape: [dim], initial: 'ones' },
    { name: `block${b}.feedForwardNorm.shift`, shape: [dim], initial: 'zeros' },
    { name: `block${b}.feedForwardIn.weight`, shape: [dim, dim], initial: 'xavier' },
    { name: `block${b}.feedForwardIn.bias`, shape: [dim], initial: 'zeros' },
    { name: `block${b}.feedForwardOut.weight`, shape: [dim, dim], initial: 'xavier' },
    { name: `block${b}.feedForwardOut.bias`, shape: [dim], initial: 'zeros' },
  ];
  return [
    { name: 'itemEmbedding', shape: [items, dim], initial: 'embedding' },
    { name: 'positionEmbedding', shape: [maxLength, dim], initial: 'embedding' },
    ...Array.from({ length: blocks }, (_, b) => block(b)).flat(),
    { name: 'finalNorm.scale', shape: [dim], initial: 'ones' },
    { name: 'finalNorm.shift', shape: [dim], initial: 'zeros' },
  ];
}

/** Embeddings normal with deviation 0.02; weights uniform after Glorot and Bengio 2010, each projection of q, k, v by itself. */
export function initialTransformerParameters(config: TransformerConfig): ParameterSet {
  return transformerShapes(config).map(({ name, shape, initial }, index) => {
    const random = seededRandom(config.seed, 0x5a50 + index);
    const values = new Float32Array(sizeOf(shape));
    if (initial === 'ones') values.fill(1);
    if (initial === 'embedding') for (let i = 0; i < values.length; i++) values[i] = 0.02 * random.normal();
    if (initial === 'xavier') {
      const limit = Math.sqrt(6 / (config.dim + config.dim));
      for (let i = 0; i < values.length; i++) values[i] = limit * (2 * random.next() - 1);
    }
    return { name, shape, values };
  });
}
