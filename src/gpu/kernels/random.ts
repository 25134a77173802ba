import { FEWEST_BITS, ROUND_STRIDE } from '../../core/maths/permutation';
import { dropThreshold } from '../../core/training/dropout';
import { float } from '../plan/shader';

/**
 * WGSL `pcgHash` (Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020), the
 * same as `pcgHash` in core/maths/random.
 */
export const hashSource = `
fn pcgHash(v: u32) -> u32 {
  let state = v * 747796405u + 2891336453u;
  let word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  return (word >> 22u) ^ word;
}`;

/**
 * WGSL of inverted dropout, with the same masks as `dropoutMask`. Masks are never stored: each
 * kernel recomputes the entries it needs from their flat index.
 */
export function randomSource(dropout: number): string {
  const threshold = dropThreshold(dropout);
  return `${hashSource}
fn pcgHash4(v: vec4u) -> vec4u {
  let state = v * 747796405u + 2891336453u;
  let word = ((state >> ((state >> vec4u(28u)) + 4u)) ^ state) * 277803737u;
  return (word >> vec4u(22u)) ^ word;
}
/** The key of a dropout layer in this step. */
fn dropoutKey(site: u32) -> u32 { return pcgHash(step.seedHash ^ site); }
/** Factor of one entry: 0, or 1 / (1 - rate). */
fn dropout1(key: u32, index: u32) -> f32 {
  return select(${float(1 / (1 - dropout))}, 0.0, pcgHash(key ^ index) < ${threshold}u);
}
/** Factors of four entries from \`index\`. */
fn dropout4(key: u32, index: u32) -> vec4f {
  let hash = pcgHash4(vec4u(key) ^ (vec4u(index) + vec4u(0u, 1u, 2u, 3u)));
  return select(vec4f(${float(1 / (1 - dropout))}), vec4f(0.0), hash < vec4u(${threshold}u));
}`;
}

const round = (half: 'low' | 'high', other: 'low' | 'high', number: number): string =>
  `    ${half} = (${half} ^ pcgHash((key ^ ${other}) + ${Math.imul(number, ROUND_STRIDE) >>> 0}u)) & ${half}Mask;`;

const walkSource = (name: string, rounds: readonly string[]): string => `
fn ${name}(key: u32, index: u32, size: u32) -> u32 {
  let bits = max(${FEWEST_BITS}u, 32u - countLeadingZeros(size - 1u));
  let lowBits = bits / 2u;
  let lowMask = (1u << lowBits) - 1u;
  let highMask = (1u << (bits - lowBits)) - 1u;
  var low = index & lowMask;
  var high = index >> lowBits;
  loop {
${rounds.join('\n')}
    let found = (high << lowBits) | low;
    if (found < size) { return found; }
  }
}`;

const rounds = [
  round('low', 'high', 0),
  round('high', 'low', 1),
  round('low', 'high', 2),
  round('high', 'low', 3),
];

/** WGSL `permuted` and `unpermuted`, as in core/maths/permutation; size from 1 to 2^31. */
export const permutationSource = `${hashSource}
${walkSource('permuted', rounds)}
${walkSource('unpermuted', rounds.toReversed())}`;
