import type { SequenceBatch } from '../../../../core/training/sequence-batch';
import type { ParameterSet } from '../../../../models/parameters';
import type { SequenceConfig } from '../../../../models/sequence/config';
import type { PlanRecipe } from '../../../../models/sequence/plan/recipe';
import type { SavedOutput } from '../../../../models/sequence/plan/record-loss';
import type { SequenceReference } from '../../../../models/sequence/reference/reference-trainer';
import type { NativeModel } from '../../native/problem';
import { ONE_THREAD, openTfjsWasm, openTfjsWebgpu } from '../tfjs-backend';
import type { Rival, Workload } from '../workload';
import { type JaxJsModel, jaxJs } from './jax-js';
import { nativeStep } from './native';
import { ourFallback, ourPlan } from './ours';
import { targetsOf } from './problem';
import { tfjsOperations } from './tfjs';

/** A sequence model with the parts that each way of training it needs. */
interface SequenceStep<C extends SequenceConfig, F extends SavedOutput> {
  /** Its name, and its sizes for the description. */
  readonly title: string;
  readonly config: C;
  readonly batch: SequenceBatch;
  readonly flops: number;
  readonly initial: ParameterSet;
  readonly recipe: PlanRecipe<C, F>;
  readonly reference: SequenceReference<C>;
  readonly jaxJs: JaxJsModel<C>;
  readonly native: NativeModel;
}

const OURS = { ours: true, note: 'dropout on, AdamW with clipping' };
const THEIRS = { ours: false, note: 'dropout off, Adam without clipping' };

/** One training step: forward, backward and the optimizer, over the whole catalogue. */
export function sequenceStep<C extends SequenceConfig, F extends SavedOutput>(
  step: SequenceStep<C, F>,
): Workload {
  const { title, config, batch, flops, initial, recipe, reference } = step;
  const { items, dim } = config;
  const { rows, length } = batch;
  const targets = targetsOf(batch);
  const rivals: Rival[] = [
    {
      name: 'ours, webgpu',
      place: 'webgpu',
      ...OURS,
      prepare: () => ourPlan(recipe, initial, config, batch),
    },
    {
      name: 'jax-js, webgpu',
      place: 'webgpu',
      ...THEIRS,
      prepare: () => jaxJs(step.jaxJs, initial, config, batch, 'webgpu'),
    },
    {
      name: 'tfjs, webgpu',
      place: 'webgpu',
      ...THEIRS,
      prepare: () => tfjsOperations(reference, initial, config, batch, openTfjsWebgpu),
    },
    {
      name: 'ours, wasm',
      place: 'wasm',
      ...OURS,
      prepare: () => ourFallback(reference, initial, config, batch),
    },
    {
      name: 'jax-js, wasm',
      place: 'wasm',
      ...THEIRS,
      prepare: () => jaxJs(step.jaxJs, initial, config, batch, 'wasm'),
    },
    {
      name: 'tfjs, wasm',
      place: 'wasm',
      ours: false,
      note: `${THEIRS.note}, ${ONE_THREAD}`,
      prepare: () => tfjsOperations(reference, initial, config, batch, openTfjsWasm),
    },
  ];
  return {
    title: `${title}: batch ${rows}, length ${length}, ${items.toLocaleString('en')} items, d ${dim}, full softmax at ${targets.toLocaleString('en')} positions`,
    flops,
    // Queries times the catalogue's vectors.
    product: { rows: targets, depth: dim, columns: items },
    checked: 'first loss',
    tolerance: 1e-3,
    rivals,
    native: () => nativeStep(step.native, config, batch, initial, THEIRS.note),
  };
}
