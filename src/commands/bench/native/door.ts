import type { NativeDoor } from '../page/native-rival';
import { type NativePeer, peerCommand, startPeer } from './peer';
import type { NativeHost } from './problem';

export interface NativePython extends NativeHost {
  /** The Python that has this PyTorch. */
  readonly command: string;
}

/** The native steps of one page: the calls that it may make; `close` ends what still runs. */
export function openNativeDoor({ command }: NativePython): {
  readonly calls: NativeDoor;
  close(): Promise<void>;
} {
  const peers: NativePeer[] = [];
  return {
    calls: {
      async startNative(problem, threads) {
        const peer = await startPeer(problem, threads, peerCommand(command));
        return { peer: peers.push(peer) - 1, check: peer.check };
      },
      stepNative: (peer) => peers[peer].step(),
      stopNative: (peer) => peers[peer].close(),
    },
    close: async () => void (await Promise.all(peers.map((peer) => peer.close()))),
  };
}
