import { afterAll, beforeAll, expect } from 'vitest';
import { openBackend } from './backend';
import { acquireDevice } from './device';

/** For tests: the device of `openTestDevice`. */
export let device: GPUDevice;

/**
 * Gives the tests of a file a device of their own, with tfjs on the CPU beside it as the oracle. A
 * command that the device refuses fails the file.
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
