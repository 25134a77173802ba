import { describe, expect, it } from 'vitest';
import type { NativeProblem } from '../native/problem';
import { type NativeDoor, nativeRivals } from './native-rival';
import type { Workload } from './workload';

const problem: NativeProblem = { settings: { model: 'lstm' }, arrays: [], note: 'dropout off' };

const work: Workload = {
  title: 'work',
  flops: 1,
  checked: 'loss',
  tolerance: 0,
  rivals: [],
  native: () => problem,
};

/** A fake of the command line's native steps that records its calls. */
function door() {
  const asked: unknown[][] = [];
  const calls: NativeDoor = {
    startNative: async (given, threads) => {
      asked.push(['start', given, threads]);
      return { peer: 4, check: 8.45 };
    },
    stepNative: async (peer) => {
      asked.push(['step', peer]);
      return 12;
    },
    stopNative: async (peer) => void asked.push(['stop', peer]),
  };
  return { asked, calls };
}

describe('native rivals', () => {
  it('are one for each number of threads, on the same problem', async () => {
    const { asked, calls } = door();
    const rivals = nativeRivals(work, { torch: '2.4.1', threadCounts: [1, 8] }, calls);
    expect(rivals).toMatchObject([
      { name: 'PyTorch, native, 1 thread', ours: false, place: 'native', note: 'dropout off, PyTorch 2.4.1' },
      { name: 'PyTorch, native, 8 threads' },
    ]);
    for (const rival of rivals) await rival.prepare();
    expect(asked).toEqual([
      ['start', problem, 1],
      ['start', problem, 8],
    ]);
  });

  it('take the time of a step from its process, and end it when disposed', async () => {
    const { asked, calls } = door();
    const [rival] = nativeRivals(work, { torch: '2.4.1', threadCounts: [1] }, calls);
    const prepared = await rival.prepare();
    expect(prepared.check).toBe(8.45);
    expect(await prepared.timeStep?.()).toBe(12);
    prepared.dispose();
    expect(asked.slice(1)).toEqual([
      ['step', 4],
      ['stop', 4],
    ]);
  });

  it('are none without --native, or where the work has no native step', () => {
    const { calls } = door();
    expect(nativeRivals(work, null, calls)).toEqual([]);
    expect(nativeRivals({ ...work, native: undefined }, { torch: '', threadCounts: [1] }, calls)).toEqual([]);
  });
});
