import { dropThreshold } from '../../core/dropout';
import { float } from '../shader';

/**
 * PCG hash (Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020), as `pcgHash` in core/random; and inverted dropout
 * by it, as `dropoutMask`: the mask is never stored, whoever needs an entry makes it again from its flat index.
 */
export function randomSource(dropout: number): string {
  const threshold = dropThreshold(dropout);
  return `
fn pcgHash(v: u32) -> u32 {
  let state = v * 747796405u + 2891336453u;
  let word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  return (word >> 22u) ^ word;
}
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
