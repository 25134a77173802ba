import { EVENT_KINDS, GAP_BUCKETS } from '../../core/histories/event-context';
import type { ParameterSet } from '../parameters';
import { attributeShapes } from '../sequence/attributes';
import { type InitialShape, initialParameters, outputShapes } from '../sequence/initial-parameters';
import { type TransformerConfig, type TransformerKind, vocabularyOf } from './config';

/**
 * Tables of the event context: time gap before the event, kind of event. They come last, so that
 * all other parameters have the same initial values with and without them. Their gradients are
 * summed like those of weights, see `afterEmbeddings`.
 */
const contextShapes = ({ dim, timeGaps, eventKinds }: TransformerConfig): InitialShape[] => [
  ...(timeGaps
    ? [{ name: 'timeGap.vectors', shape: [GAP_BUCKETS, dim], initial: 'embedding' } as const]
    : []),
  ...(eventKinds
    ? [{ name: 'eventKind.vectors', shape: [EVENT_KINDS.length, dim], initial: 'embedding' } as const]
    : []),
];

/**
 * Names, shapes and initial values of every parameter, in the order they are saved and laid out on
 * the GPU.
 */
export function transformerShapes(kind: TransformerKind, config: TransformerConfig): InitialShape[] {
  const { items, dim, blocks, maxLength } = config;
  const block = (b: number): InitialShape[] => [
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
    { name: 'itemEmbedding', shape: [vocabularyOf(kind, items), dim], initial: 'embedding' },
    { name: 'positionEmbedding', shape: [maxLength, dim], initial: 'embedding' },
    ...attributeShapes(config),
    ...Array.from({ length: blocks }, (_, b) => block(b)).flat(),
    ...outputShapes(config),
    ...contextShapes(config),
  ];
}

export const initialTransformerParameters = (
  kind: TransformerKind,
  config: TransformerConfig,
): ParameterSet => initialParameters(transformerShapes(kind, config), config);
