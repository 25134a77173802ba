import { blockUntilReady, defaultDevice, getWebGPUDevice, init, type numpy as np } from '@jax-js/jax';
import { type WatchedDevice, watch } from './watched-device';

/** jax-js on one of its backends. */
interface JaxJs {
  readonly device?: WatchedDevice;
  /** Makes it the backend of arrays created from now on. */
  use(): void;
  /** Resolves when the work for `result` is done, by reading no bytes of it. */
  finish(result: np.Array): Promise<unknown>;
}

let watched: WatchedDevice | undefined;

/** jax-js on a backend. @throws Error when it is not available */
export async function openJaxJs(place: 'webgpu' | 'wasm'): Promise<JaxJs> {
  const found = await init(place);
  if (!found.includes(place)) throw new Error(`jax-js has no ${place} here`);
  defaultDevice(place);
  if (place === 'webgpu') watched ??= watch(getWebGPUDevice());
  const device = place === 'webgpu' ? watched : undefined;
  return {
    device,
    use: () => void defaultDevice(place),
    finish: blockUntilReady,
  };
}
