/// <reference lib="webworker" />
import { at, type BoardBuffer, boardOf, kernelsOf, work } from './tasks';

/** A worker thread of the kernels: runs tasks of the board in an endless loop. */

export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly board: BoardBuffer;
  readonly thread: number;
}

self.onmessage = async ({ data }: MessageEvent<ThreadStart>) => {
  const kernels = kernelsOf(await WebAssembly.instantiate(data.module, { env: { memory: data.memory } }));
  const board = boardOf(data.board);
  let seen = Atomics.load(board.control, at.round);
  self.postMessage('ready');
  while (true) {
    Atomics.wait(board.control, at.round, seen);
    seen = Atomics.load(board.control, at.round);
    work(board, kernels, data.thread);
  }
};
