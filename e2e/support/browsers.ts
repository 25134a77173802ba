import type { LaunchOptions } from 'playwright';
import { browserLaunchOptions } from '../../src/commands/shared/launch-options';

/**
 * A browser in which WebGPU finds no adapter, as on a machine without a graphics processor: models
 * train on wasm, on one core. Also for journeys that need no GPU, which would share the machine's
 * cores with a software one.
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
