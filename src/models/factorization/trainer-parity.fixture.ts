import { expect } from 'vitest';
import { asProblem } from '../../core/problem';
import type { FactorizationTrainer } from './trainer';

/** For tests of factorization trainers. */

/** The state after so many sweeps; disposes the trainer. */
export async function afterSweeps<S>(trainer: FactorizationTrainer<S>, count: number): Promise<S> {
  for (let i = 0; i < count; i++) await trainer.sweep(async () => undefined);
  const state = await trainer.state();
  trainer.dispose();
  return state;
}

/**
 * Compares arrays of two states.
 * @param rounding absolute tolerance, in addition to 1e-4 of the largest number
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

/** A trainer with too high a learning rate reports which of its first three steps diverged. */
export async function expectToStopAtANumberThatIsNone<S>(trainer: FactorizationTrainer<S>): Promise<void> {
  const problem = await afterSweeps(trainer, 3).catch(asProblem);
  expect(problem).toMatchObject({ code: 'loss-not-finite' });
  expect(problem).toMatchObject({ step: expect.toSatisfy((step: number) => step >= 1 && step <= 3) });
}
