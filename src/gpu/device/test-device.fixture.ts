import { afterAll, beforeAll, expect } from 'vitest';
import { openBackend } from './backend';
import { acquireDevice } from './device';

/** For tests: the device of `openTestDevice`. */
export let device: GPUDevice;

/**
 * Opens a device for the tests of a file, with tfjs on the CPU as the oracle. A command that the
 * device rejects fails the file.
 */
export function openTestDevice(): void {
  const complaints: string[] = [];
  beforeAll(async () => {
    await openBackend('cpu');
    ({ device } = await acquireDevice());
    device.addEventListener('uncapturederror', ({ error }) => complaints.push(error.message));
  });
  afterAll(() => {
    device.destroy();
    expect(complaints).toEqual([]);
  });
}
