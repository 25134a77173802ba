import { blockUntilReady, defaultDevice, getWebGPUDevice, init, type numpy as np } from '@jax-js/jax';
import { type WatchedDevice, watch } from './watched-device';

/** jax-js on one of its backends. */
interface JaxJs {
  readonly device?: WatchedDevice;
  /** Makes it the backend of arrays made from here on. */
  use(): void;
  /** Resolves when all work asked for with `result` is done, in its own way: a read of no bytes. */
  finish(result: np.Array): Promise<unknown>;
}

let watched: WatchedDevice | undefined;

/** @throws Error when jax-js finds no such backend */
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
