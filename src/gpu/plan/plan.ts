import type { Counters } from '../device/counters';
import { storageBuffer } from '../device/device-buffers';
import { ALIGNMENT, type Range } from './arena';
import { type Kernel, workgroupsFor } from './shader';
import { DispatchCosts } from './submission-budget';

/**
 * One call of a kernel in a plan. A plan is recorded once and replayed every step: bind groups and
 * pipelines are created when it is recorded, and a replay only encodes commands. `C` is the type of
 * a step's sizes, from which each dispatch computes its invocations.
 */
export interface Dispatch<C> {
  readonly kernel: Kernel;
  /** The range of each of the kernel's bindings. */
  readonly bindings: Readonly<Record<string, Range>>;
  /** Values of the kernel's constants, four to a vec4u. */
  readonly constants?: readonly number[];
  /** Invocations in a step; 0 skips the dispatch. */
  readonly invocations: (counts: C) => number;
}

/** Pipelines live as long as their device. */
const compiledFor = new WeakMap<GPUDevice, Map<string, Promise<Compiled>>>();

/** Compiles each kernel once per device, asynchronously. */
export class PipelineCache {
  private readonly compiled: Map<string, Promise<Compiled>>;

  private readonly device: GPUDevice;
  private readonly counters: Counters;

  constructor(device: GPUDevice, counters: Counters) {
    this.device = device;
    this.counters = counters;
    this.compiled = compiledFor.get(device) ?? new Map();
    compiledFor.set(device, this.compiled);
  }

  pipeline(kernel: Kernel): Promise<Compiled> {
    const known = this.compiled.get(kernel.code);
    if (known) return known;
    const made = this.compile(kernel);
    this.compiled.set(kernel.code, made);
    return made;
  }

  private async compile({ label, code, bindings, constants }: Kernel): Promise<Compiled> {
    const { device } = this;
    const visibility = GPUShaderStage.COMPUTE;
    const uniforms = constants > 0 ? [0, 1] : [0];
    const layout = device.createBindGroupLayout({
      label,
      entries: [
        ...uniforms.map((binding) => ({ binding, visibility, buffer: { type: 'uniform' as const } })),
        ...Object.values(bindings).map(({ access }, i) => ({
          binding: i + 2,
          visibility,
          buffer: { type: access === 'read' ? ('read-only-storage' as const) : ('storage' as const) },
        })),
      ],
    });
    this.counters.add('pipelinesCreated');
    const pipeline = await device.createComputePipelineAsync({
      label,
      layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module: device.createShaderModule({ label, code }), entryPoint: 'main' },
    });
    return { pipeline, layout };
  }
}

interface Compiled {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
}

interface Ready<C> {
  readonly label: string;
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly invocations: (counts: C) => number;
}

interface RecordOptions<C> {
  readonly device: GPUDevice;
  readonly counters: Counters;
  readonly pipelines: PipelineCache;
  readonly dispatches: readonly Dispatch<C>[];
  /** The uniform buffer at binding 0, written before each replay. */
  readonly step: GPUBuffer;
  /** Bytes of the arena, which holds all ranges without a buffer. */
  readonly arenaBytes: number;
}

/** A recorded sequence of dispatches with their bind groups and pipelines; it owns its arena. */
export class Plan<C> {
  readonly arena: GPUBuffer;
  /** Cost estimates of the dispatches, updated by the submission queue. */
  readonly costs: DispatchCosts;
  private readonly constants: GPUBuffer;
  private readonly ready: readonly Ready<C>[];
  private readonly counters: Counters;

  private constructor(
    arena: GPUBuffer,
    constants: GPUBuffer,
    ready: readonly Ready<C>[],
    counters: Counters,
  ) {
    this.arena = arena;
    this.constants = constants;
    this.ready = ready;
    this.costs = new DispatchCosts(ready.length);
    this.counters = counters;
  }

  /** @throws Error when the arena is larger than the device's largest binding */
  static async record<C>(options: RecordOptions<C>): Promise<Plan<C>> {
    const { device, pipelines, dispatches, arenaBytes } = options;
    const most = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
    if (arenaBytes > most)
      throw new Error(
        `this batch needs ${arenaBytes} bytes of GPU memory in one piece; the device gives ${most}`,
      );
    const compiled = await Promise.all(dispatches.map((dispatch) => pipelines.pipeline(dispatch.kernel)));
    device.pushErrorScope('out-of-memory');
    device.pushErrorScope('validation');
    let plan: Plan<C> | undefined;
    let problems: (GPUError | null)[];
    try {
      plan = Plan.assemble(options, compiled);
    } finally {
      problems = await Promise.all([device.popErrorScope(), device.popErrorScope()]);
    }
    for (const problem of problems) {
      if (!problem) continue;
      plan.dispose();
      throw new Error(`recording a plan: ${problem.message}`);
    }
    return plan;
  }

  private static assemble<C>(options: RecordOptions<C>, compiled: readonly Compiled[]): Plan<C> {
    const { device, counters, dispatches, step, arenaBytes } = options;
    const arena = storageBuffer(device, counters, 'arena', arenaBytes);
    const constants = device.createBuffer({
      label: 'constants',
      size: Math.max(1, dispatches.length) * ALIGNMENT,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
    counters.add('buffersCreated');
    const ready = dispatches.map(({ kernel, bindings, constants: values = [], invocations }, index) => {
      const entries: GPUBindGroupEntry[] = [{ binding: 0, resource: { buffer: step } }];
      if (kernel.constants > 0) {
        if (values.length > kernel.constants * 4 || kernel.constants * 16 > ALIGNMENT)
          throw new Error(`${kernel.label} was given ${values.length} constants`);
        const offset = index * ALIGNMENT;
        device.queue.writeBuffer(constants, offset, new Uint32Array(values));
        counters.add('bytesUploaded', 4 * values.length);
        entries.push({ binding: 1, resource: { buffer: constants, offset, size: kernel.constants * 16 } });
      }
      Object.keys(kernel.bindings).forEach((name, i) => {
        const range = bindings[name];
        if (!range) throw new Error(`${kernel.label} needs a range for ${name}`);
        const { buffer = arena, offset, size } = range;
        entries.push({ binding: i + 2, resource: { buffer, offset, size } });
      });
      counters.add('bindGroupsCreated');
      const { pipeline, layout } = compiled[index];
      const bindGroup = device.createBindGroup({ label: kernel.label, layout, entries });
      return { label: kernel.label, pipeline, bindGroup, invocations };
    });
    return new Plan(arena, constants, ready, counters);
  }

  /** Invocations of each dispatch in a step of these sizes; 0 for a skipped one. */
  invocations(counts: C): number[] {
    return this.ready.map(({ invocations }) => invocations(counts));
  }

  /**
   * Encodes the plan, or its dispatches [from, to) alone, as one pass. However a step is cut, its
   * dispatches must be submitted in their order: its results are the same.
   */
  replay(encoder: GPUCommandEncoder, counts: C, from = 0, to = this.ready.length): void {
    const pass = encoder.beginComputePass();
    this.counters.add('passes');
    for (let i = from; i < to; i++) this.encode(pass, this.ready[i], counts);
    pass.end();
  }

  /**
   * The same work with a pass for each dispatch, timed: not for training. Needs the device feature
   * `timestamp-query`.
   * @returns for each dispatch its kernel's label and milliseconds
   */
  async profile(device: GPUDevice, counts: C): Promise<{ label: string; milliseconds: number }[]> {
    const { ready } = this;
    const querySet = device.createQuerySet({ type: 'timestamp', count: 2 * ready.length });
    const bytes = 16 * ready.length;
    const resolved = device.createBuffer({
      size: bytes,
      usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC,
    });
    const readable = device.createBuffer({
      size: bytes,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    const encoder = device.createCommandEncoder();
    ready.forEach((entry, i) => {
      const timestampWrites = { querySet, beginningOfPassWriteIndex: 2 * i, endOfPassWriteIndex: 2 * i + 1 };
      const pass = encoder.beginComputePass({ timestampWrites });
      this.encode(pass, entry, counts);
      pass.end();
    });
    encoder.resolveQuerySet(querySet, 0, 2 * ready.length, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, readable, 0, bytes);
    device.queue.submit([encoder.finish()]);
    await readable.mapAsync(GPUMapMode.READ);
    const times = new BigInt64Array(readable.getMappedRange().slice(0));
    for (const owned of [querySet, resolved, readable]) owned.destroy();
    return ready.map(({ label }, i) => ({
      label,
      milliseconds: Number(times[2 * i + 1] - times[2 * i]) / 1e6,
    }));
  }

  dispose(): void {
    this.arena.destroy();
    this.constants.destroy();
  }

  private encode(pass: GPUComputePassEncoder, entry: Ready<C>, counts: C): void {
    const invocations = entry.invocations(counts);
    if (invocations === 0) return;
    pass.setPipeline(entry.pipeline);
    pass.setBindGroup(0, entry.bindGroup);
    pass.dispatchWorkgroups(...workgroupsFor(invocations));
    this.counters.add('dispatches');
  }
}
