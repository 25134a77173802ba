import type { LaunchOptions } from 'playwright';
import { browserLaunchOptions } from '../../src/commands/shared/launch-options';

/**
 * A browser without a WebGPU adapter, as on a machine without a graphics processor: models train on
 * wasm, on one core. Also for journeys that need no GPU, since a software adapter would take the
 * machine's cores.
 */
export function withoutGpu(): LaunchOptions {
  const options = browserLaunchOptions();
  return {
    ...options,
    args: [
      ...(options.args ?? []).filter((argument) => !/webgpu/.test(argument)),
      '--disable-blink-features=WebGPU',
    ],
  };
}
