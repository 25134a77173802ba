import type { NativeHost, NativeProblem } from '../native/problem';
import type { Rival } from './workload';

/** Put on the window by the command line: native steps, each in a process of its own. */
export interface NativeDoor {
  /** Starts a process on the problem. @returns its number, and the result of its first step */
  startNative(problem: NativeProblem): Promise<{ readonly peer: number; readonly check: number }>;
  /** @returns milliseconds that the step took in its process */
  stepNative(peer: number): Promise<number>;
  stopNative(peer: number): Promise<void>;
}

/** PyTorch on the CPU. It starts from the same weights and the same batch, sent from this page. */
export const nativeRival = (
  makeProblem: () => NativeProblem,
  { torch, threads }: NativeHost,
  door: NativeDoor,
): Rival => {
  const problem = makeProblem();
  return {
    name: 'PyTorch, native',
    ours: false,
    place: 'native',
    note: `${problem.note}, PyTorch ${torch}, threads: ${threads}`,
    async prepare() {
      const { peer, check } = await door.startNative(problem);
      const timeStep = () => door.stepNative(peer);
      return {
        check,
        timeStep,
        step: async () => void (await timeStep()),
        dispose: () => void door.stopNative(peer),
      };
    },
  };
};
