import { quantile } from '../../../core/maths/statistics';
import { countsBetween } from '../../../gpu/device/device-counters';
import type { MeasureHooks } from './measure-hooks';
import type { BenchRequest, RivalFailure, RivalResult } from './result';
import { spreadOf } from './spread';
import type { Prepared, Rival, Workload } from './workload';

/**
 * Warm-up steps, in which pipelines are compiled, memory pools fill and code is optimized. A slow
 * rival makes fewer.
 */
const WARM_UP_STEPS = 3;
/**
 * Fewest timed steps of a slow rival; one where a single step takes all of its time.
 */
export const LEAST_STEPS = 3;

const PROFILED_STEPS = 5;

/**
 * Whether a rival with `turns` of `rounds` takes part in round `r`; turns are spread evenly.
 */
export const takesPart = (r: number, turns: number, rounds: number): boolean =>
  Math.floor(((r + 1) * turns) / rounds) > Math.floor((r * turns) / rounds);

type Profile = NonNullable<RivalResult['profile']>;

/**
 * Median time of each dispatch over a few steps, because a single step is noisy on a shared
 * machine.
 */
async function medianProfile(profile: () => Promise<Profile>): Promise<Profile> {
  const steps: Profile[] = [];
  for (let i = 0; i < PROFILED_STEPS; i++) steps.push(await profile());
  return steps[0].map(({ label }, i) => ({
    label,
    milliseconds: quantile(
      steps.map((step) => step[i].milliseconds),
      0.5,
    ),
  }));
}

interface Running {
  readonly rival: Rival;
  readonly prepared: Prepared;
  readonly turns: number;
  readonly counts: RivalResult['counts'];
  readonly milliseconds: number[];
}

/**
 * Prepares and warms up the rivals one by one, then times their steps in turn, A B C A B C, so that
 * a temporary slowdown of the machine affects all of them. A slow rival takes part in fewer rounds,
 * spread evenly.
 */
export async function measure(
  { flops, rivals }: Workload,
  { only, rounds, secondsEach, profile }: BenchRequest,
  { clock, tell }: MeasureHooks,
): Promise<{ rivals: RivalResult[]; failures: RivalFailure[] }> {
  const chosen = rivals.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  const running: Running[] = [];
  const failures: RivalFailure[] = [];
  const time = async ({ step, timeStep }: Prepared): Promise<number> => {
    if (timeStep) return timeStep();
    const began = clock();
    await step();
    return clock() - began;
  };
  for (const rival of chosen) {
    tell(`${rival.name}: prepares and warms up`);
    try {
      const prepared = await rival.prepare();
      let warmed = 0;
      for (let i = 1; i < WARM_UP_STEPS && warmed < 1000 * secondsEach; i++) warmed += await time(prepared);
      const before = prepared.device?.counts();
      const last = await time(prepared);
      const after = prepared.device?.counts();
      prepared.device?.memory.restart();
      const affordable = Math.floor((1000 * secondsEach) / last);
      const least = affordable < 1 ? 1 : LEAST_STEPS;
      running.push({
        rival,
        prepared,
        turns: Math.min(rounds, Math.max(least, affordable)),
        counts: before && after ? countsBetween(before, after) : null,
        milliseconds: [],
      });
    } catch (error) {
      failures.push({ name: rival.name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`);
    for (const { prepared, turns, milliseconds } of running)
      if (takesPart(round, turns, rounds)) milliseconds.push(await time(prepared));
  }
  const results: RivalResult[] = [];
  for (const { rival, prepared, counts, milliseconds } of running) {
    const { name, ours, place, note } = rival;
    const spread = spreadOf(milliseconds);
    results.push({
      name,
      ours,
      place,
      note,
      counts,
      check: prepared.check ?? null,
      milliseconds: spread,
      peakBytes: prepared.device?.memory.peak ?? null,
      gigaflops: flops / spread.median / 1e6,
      profile: profile && prepared.profile ? await medianProfile(prepared.profile) : null,
    });
    prepared.dispose();
  }
  return { rivals: results, failures };
}
