import type { AdapterDescription } from '../../../core/training/engine-status';
import { acquireDevice } from '../../../gpu/device/device';
import { measure } from './measure';
import { type NativeDoor, nativeRivals } from './native-rival';
import { bestProduct } from './product/best';
import type { BenchRequest, ProductResult, WorkloadResult } from './result';
import { measureSizes, planTimer, type SizesRequest, type SizesResult } from './sizes';
import { workloads } from './workloads';

/**
 * The page of `npm run bench`. It runs one workload a visit, so that earlier ones cannot influence
 * it.
 */

interface BenchDoor {
  run(request: BenchRequest): Promise<WorkloadResult>;
  sizes(request: SizesRequest): Promise<SizesResult>;
  /** The adapter of everything on webgpu; null without WebGPU. */
  adapter(): Promise<AdapterDescription | null>;
}

declare global {
  interface Window extends NativeDoor {
    benchDoor: BenchDoor;
    /** Set by the command line. */
    onBenchProgress(line: string): void;
  }
}

window.benchDoor = {
  async run(request) {
    const name = request.workload;
    const chosen = workloads[name]();
    const { title, flops, checked, tolerance, product } = chosen;
    const tell = window.onBenchProgress;
    const rivals = [...chosen.rivals, ...nativeRivals(chosen, request.native, window)];
    const measured = await measure({ ...chosen, rivals }, request, { clock: () => performance.now(), tell });
    const places = new Set(measured.rivals.map(({ place }) => place));
    const products: ProductResult[] = [];
    for (const place of ['webgpu', 'wasm'] as const)
      if (product && places.has(place)) products.push(await bestProduct(place, product, tell));
    return { name, title, flops, checked, tolerance, products, ...measured };
  },
  async sizes(request) {
    const timer = await planTimer();
    try {
      return await measureSizes(request, timer.time, { tell: window.onBenchProgress });
    } finally {
      timer.dispose();
    }
  },
  async adapter() {
    try {
      const { device, adapter } = await acquireDevice();
      device.destroy();
      return adapter;
    } catch {
      return null;
    }
  },
};
