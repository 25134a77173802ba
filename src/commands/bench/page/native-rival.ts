import type { NativeHost, NativeProblem } from '../native/problem';
import type { Rival, Workload } from './workload';

/** Put on the window by the command line: native steps, each in a process of its own. */
export interface NativeDoor {
  /** Starts a process on the problem. @returns its number, and the result of its first step */
  startNative(
    problem: NativeProblem,
    threads: number,
  ): Promise<{ readonly peer: number; readonly check: number }>;
  /** @returns milliseconds that the step took in its process */
  stepNative(peer: number): Promise<number>;
  stopNative(peer: number): Promise<void>;
}

/** PyTorch on the CPU. It starts from the same weights and the same batch, sent from this page. */
const nativeRival = (problem: NativeProblem, torch: string, threads: number, door: NativeDoor): Rival => ({
  name: `PyTorch, native, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
  ours: false,
  place: 'native',
  note: `${problem.note}, PyTorch ${torch}`,
  async prepare() {
    const { peer, check } = await door.startNative(problem, threads);
    const timeStep = () => door.stepNative(peer);
    return {
      check,
      timeStep,
      step: async () => void (await timeStep()),
      dispose: () => void door.stopNative(peer),
    };
  },
});

/** One rival for each number of threads; none where the host or the work has no native side. */
export function nativeRivals(
  { native }: Workload,
  host: NativeHost | null,
  door: NativeDoor,
): readonly Rival[] {
  if (!native || !host) return [];
  const problem = native();
  return host.threadCounts.map((threads) => nativeRival(problem, host.torch, threads, door));
}
