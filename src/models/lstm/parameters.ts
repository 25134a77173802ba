import type { ParameterSet } from '../parameters';
import { attributeShapes } from '../sequence/attributes';
import { type InitialShape, initialParameters, outputShapes } from '../sequence/initial-parameters';
import type { LstmConfig } from './config';

/**
 * Names, shapes and initial values of every parameter, in the order they are saved and laid out on
 * the GPU. Columns of a gate weight [d, 4d] and numbers of a bias [4d] stand unit by unit: the
 * gates i, f, g, o (input, forget, cell candidate, output) of one unit together.
 */
export function lstmShapes(config: LstmConfig): InitialShape[] {
  const { items, dim, layers } = config;
  const layer = (l: number): InitialShape[] => [
    { name: `layer${l}.input.weight`, shape: [dim, 4 * dim], initial: 'xavier' },
    { name: `layer${l}.input.bias`, shape: [4 * dim], initial: 'gates' },
    { name: `layer${l}.recurrent.weight`, shape: [dim, 4 * dim], initial: 'xavier' },
  ];
  return [
    { name: 'itemEmbedding', shape: [items, dim], initial: 'embedding' },
    ...attributeShapes(config),
    ...Array.from({ length: layers }, (_, l) => layer(l)).flat(),
    ...outputShapes(config),
  ];
}

export const initialLstmParameters = (config: LstmConfig): ParameterSet =>
  initialParameters(lstmShapes(config), config);
