import { sasrec } from '../../models/sasrec/model';
import { transformerRecipe } from '../../models/transformer/recipe';
import { transformerReference } from '../../models/transformer/reference';
import { ourFallback, ourPlan } from '../sequence/ours';
import { tfjsOperations } from '../sequence/tfjs';
import { openTfjsWasm, openTfjsWebgpu } from '../tfjs-backend';
import type { Workload } from '../workload';
import { jaxJs } from './jax-js';
import { catalogueProduct, configOf, fullBatch, type SasrecSize, stepFlops } from './problem';

const OURS = 'dropout on, AdamW with clipping';
const THEIRS = 'dropout off, Adam without clipping';

/** One training step of SASRec. */
export function sasrecStep(size: SasrecSize): Workload {
  const config = configOf(size);
  const batch = fullBatch(size);
  const { rows, length, items } = size;
  const initial = sasrec.initial(config);
  return {
    title: `SASRec step: batch ${rows}, length ${length}, ${items.toLocaleString('en')} items, d ${config.dim}, ${config.blocks} blocks, ${config.heads} heads, full softmax`,
    flops: stepFlops(config, size),
    product: catalogueProduct(config, size),
    checked: 'first loss',
    tolerance: 1e-3,
    rivals: [
      {
        ...{ name: 'ours, webgpu', ours: true, place: 'webgpu', note: OURS },
        prepare: () => ourPlan(transformerRecipe, initial, config, batch),
      },
      {
        ...{ name: 'jax-js, webgpu', ours: false, place: 'webgpu', note: THEIRS },
        prepare: () => jaxJs(config, initial, batch, 'webgpu'),
      },
      {
        ...{ name: 'tfjs, webgpu', ours: false, place: 'webgpu', note: THEIRS },
        prepare: () => tfjsOperations(transformerReference, initial, config, batch, openTfjsWebgpu),
      },
      {
        ...{ name: 'ours, wasm', ours: true, place: 'wasm', note: OURS },
        prepare: () => ourFallback(sasrec, config, batch),
      },
      {
        ...{ name: 'jax-js, wasm', ours: false, place: 'wasm', note: THEIRS },
        prepare: () => jaxJs(config, initial, batch, 'wasm'),
      },
      {
        ...{ name: 'tfjs, wasm', ours: false, place: 'wasm', note: THEIRS },
        prepare: () => tfjsOperations(transformerReference, initial, config, batch, openTfjsWasm),
      },
    ],
  };
}
