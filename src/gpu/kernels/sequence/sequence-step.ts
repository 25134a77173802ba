import type { ViewPairs } from '../../../core/training/sequence-batch';
import { unroll } from '../../plan/shader';

/**
 * The step uniform of a sequence model's kernels. Rows are packed: only events are kept, row after
 * row, and all kernels work on these T tokens; padding does not exist on the GPU. A "place" is the
 * flat position [row, position] in the unpacked batch, which indexes the dropout masks.
 */
interface SequenceStep {
  /** T, events in the batch. */
  readonly tokens: number;
  /** t, tokens that have a target. */
  readonly targets: number;
  /** B. */
  readonly rows: number;
  /** L of the unpacked batch. */
  readonly length: number;
  /** `pcgHash` of the step's seed. */
  readonly seedHash: number;
  /** Index in `batch` of the first pair, and of the first target. */
  readonly pairsAt: number;
  readonly targetsAt: number;
  /** Before bias correction. */
  readonly learningRate: number;
  /** 1 / (1 - beta^t) of the two moments. */
  readonly correction1: number;
  readonly correction2: number;
  /** See `PairLayout`. */
  readonly tokenBits: number;
  /** Rows that are augmented views, for the contrastive loss. */
  readonly views?: ViewPairs;
}

export const SEQUENCE_STEP_BYTES = 64;

const struct = `
struct Step {
  tokens: u32,
  targets: u32,
  rows: u32,
  length: u32,
  seedHash: u32,
  pairsAt: u32,
  targetsAt: u32,
  learningRate: f32,
  correction1: f32,
  correction2: f32,
  inverseTargets: f32,
  tokenBits: u32,
  firstView: u32,
  viewPairs: u32,
}
@group(0) @binding(0) var<uniform> step: Step;
`;

export function writeSequenceStep(step: SequenceStep, into: ArrayBuffer): void {
  const whole = new Uint32Array(into);
  const real = new Float32Array(into);
  whole.set([step.tokens, step.targets, step.rows, step.length, step.seedHash, step.pairsAt, step.targetsAt]);
  real.set([step.learningRate, step.correction1, step.correction2, 1 / step.targets], 7);
  whole.set([step.tokenBits, step.views?.first ?? 0, step.views?.pairs ?? 0], 11);
}

/** WGSL of the step uniform. */
export const stepSource = struct;

/**
 * An (item, token) pair takes one word where both fit, otherwise two. The batch buffer holds, in
 * this order: B + 1 row offsets (first token of each row), T pairs sorted by item, t pairs (target
 * item, token) sorted by item, and T event context codes where the model reads them.
 */
export interface PairLayout {
  readonly words: 1 | 2;
  /**
   * Low bits of a one-word pair that hold the token; part of the step uniform, so that kernels do
   * not have to be compiled for it.
   */
  readonly tokenBits: number;
}

const bitsFor = (values: number): number => Math.max(1, Math.ceil(Math.log2(values)));

/**
 * The layout of pairs for this number of items and tokens.
 * @param words fewest words of a pair
 */
export function pairLayout(items: number, tokens: number, words: PairLayout['words'] = 1): PairLayout {
  const tokenBits = bitsFor(tokens);
  return { words: bitsFor(items) + tokenBits <= 32 ? words : 2, tokenBits };
}

/** WGSL `pairAt(base, i)` -> vec2u(item, token), from the binding `batch`. */
export function pairSource({ words }: PairLayout): string {
  return words === 1
    ? `fn pairAt(base: u32, i: u32) -> vec2u {
  let word = batch[base + i];
  return vec2u(word >> step.tokenBits, word & ((1u << step.tokenBits) - 1u));
}`
    : `fn pairAt(base: u32, i: u32) -> vec2u { return vec2u(batch[base + 2u * i], batch[base + 2u * i + 1u]); }`;
}

/** Loads `count` vec4f from `array` at `base` into \`name_0\`, \`name_1\`, ... */
export const load = (name: string, array: string, base: string, count: number): string =>
  unroll(count, (i) => `let ${name}_${i} = ${array}[${base} + ${i}u];`);

/** The inner product of two loaded vectors. */
export const innerProduct = (a: string, b: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `dot(${a}_${i}, ${b}_${i})`).join(' + ');
