import { ProblemError } from '../../core/problem';
import type { AdapterDescription } from '../../core/training/engine-status';

export interface AcquiredDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  readonly adapter: AdapterDescription;
}

/**
 * Features requested where the adapter has them: timing of kernels, exchange within subgroups, and
 * 16-bit floats.
 */
const WANTED_FEATURES: readonly GPUFeatureName[] = ['timestamp-query', 'subgroups', 'shader-f16'];

/** Limits raised to the adapter's own, so that one buffer can hold a large catalogue's scores. */
const RAISED_LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const;

/**
 * The GPU device that both tfjs and our own kernels run on.
 * @throws ProblemError `no-webgpu` when the browser has no WebGPU, no adapter, or refuses a device
 */
export async function acquireDevice(): Promise<AcquiredDevice> {
  if (!navigator.gpu) throw new ProblemError({ code: 'no-webgpu', detail: 'navigator.gpu is missing' });
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new ProblemError({ code: 'no-webgpu', detail: 'no adapter' });
  try {
    const device = await adapter.requestDevice({
      requiredFeatures: WANTED_FEATURES.filter((feature) => adapter.features.has(feature)),
      requiredLimits: Object.fromEntries(RAISED_LIMITS.map((name) => [name, adapter.limits[name]])),
    });
    // A rejected command is otherwise dropped silently and leaves garbage in its results.
    device.addEventListener('uncapturederror', ({ error }) => console.error(`WebGPU: ${error.message}`));
    return { device, info: adapter.info, adapter: descriptionOf(adapter.info) };
  } catch (error) {
    throw new ProblemError({
      code: 'no-webgpu',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

function descriptionOf(info: GPUAdapterInfo): AdapterDescription {
  const { vendor, architecture, description } = info;
  const software =
    info.isFallbackAdapter || /swiftshader|llvmpipe|warp/i.test(`${architecture} ${description}`);
  return { vendor, architecture, description, software };
}

/** The adapter that a device would be requested from; undefined where there is none. */
export async function describeAdapter(): Promise<AdapterDescription | undefined> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  return adapter ? descriptionOf(adapter.info) : undefined;
}
