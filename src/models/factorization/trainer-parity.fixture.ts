import { expect } from 'vitest';
import { asProblem } from '../../core/problem';
import type { FactorizationTrainer } from './trainer';

/** For tests of factorizations in training. */

/** The state after so many sweeps; disposes of the trainer. */
export async function afterSweeps<S>(trainer: FactorizationTrainer<S>, count: number): Promise<S> {
  for (let i = 0; i < count; i++) await trainer.sweep(async () => undefined);
  const state = await trainer.state();
  trainer.dispose();
  return state;
}

/**
 * Holds arrays of one state against those of another.
 * @param rounding what may lie between two numbers however small both are, beside 1e-4 of the
 * largest one
 */
export function expectNear<N extends string>(
  found: Readonly<Record<N, Float32Array>>,
  expected: Readonly<Record<N, Float32Array>>,
  names: readonly N[],
  rounding: number,
): void {
  for (const name of names) {
    const largest = Math.max(...expected[name].map(Math.abs));
    expect(found[name]).toHaveLength(expected[name].length);
    const off = found[name].map((value, k) => Math.abs(value - expected[name][k]));
    expect(Math.max(...off), name).toBeLessThan(1e-4 * largest + rounding);
  }
}

/** A trainer that is given a rate too high says so, and at which of its first three steps. */
export async function expectToStopAtANumberThatIsNone<S>(trainer: FactorizationTrainer<S>): Promise<void> {
  const problem = await afterSweeps(trainer, 3).catch(asProblem);
  expect(problem).toMatchObject({ code: 'loss-not-finite' });
  expect(problem).toMatchObject({ step: expect.toSatisfy((step: number) => step >= 1 && step <= 3) });
}
