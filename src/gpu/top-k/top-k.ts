import type { QuantizedRows } from '../../core/maths/quantization';
import type { Excluded, Ranked } from '../../core/recommendation/ranking';
import { Counters } from '../device/counters';
import { readableBuffer, storageBuffer, uniformBuffer, upload } from '../device/device-buffers';
import { tileFor } from '../kernels/products/tile';
import {
  mergeTopKKernel,
  NO_ITEM,
  QUERY_TILE,
  queryWidth,
  scoreOfKey,
  scoreTopKKernel,
  TOP_K_STEP_BYTES,
} from '../kernels/top-k';
import { Arena } from '../plan/arena';
import { PipelineCache, Plan } from '../plan/plan';
import { type TopKTable, topKTable, wholeFours } from './top-k-table';

export interface TopKOptions {
  /** Width of a vector. */
  readonly dim: number;
  /** Items found for each query, from 1 to 128. */
  readonly k: number;
  /** Most queries of one submission; 64 when not given. */
  readonly queries?: number;
  /** Most bytes of item vectors in one binding; the device's limit when not given. */
  readonly sliceBytes?: number;
}

const MOST_K = 128;
/** Fewest items of a list. */
const FEWEST_ITEMS = 256;
/**
 * Bindings of the scoring kernel besides the item vectors: queries, exclusions, results, and scales
 * for bytes.
 */
const OTHER_BINDINGS = { float: 3, int8: 4 };

/**
 * Scores and top k over a catalogue that stays on the device: three dispatches, one submission, and
 * a readback of k (score, item) pairs for each query. Order and treatment of NaN are those of
 * `topK` in core/recommendation/ranking.
 */
export class TopK {
  readonly counters: Counters;
  private readonly device: GPUDevice;
  private readonly options: Required<TopKOptions>;
  private readonly items: number;
  /** Numbers of a query on the device. */
  private readonly width: number;
  private readonly plan: Plan<number>;
  private readonly buffers: TopKBuffers;
  /** Q + 1 offsets, then ids. */
  private readonly excluded: Uint32Array<ArrayBuffer>;
  private readonly rows: Float32Array<ArrayBuffer>;
  private tail: Promise<unknown> = Promise.resolve();

  /** See `createTopK`. */
  constructor(
    device: GPUDevice,
    counters: Counters,
    { items, format }: TopKTable,
    options: Required<TopKOptions>,
    buffers: TopKBuffers,
    plan: Plan<number>,
  ) {
    this.device = device;
    this.counters = counters;
    this.items = items;
    this.width = queryWidth(format, options.dim);
    this.options = options;
    this.buffers = buffers;
    this.plan = plan;
    this.excluded = new Uint32Array(buffers.excluded.size / 4);
    this.rows = new Float32Array(buffers.queries.size / 4);
  }

  /**
   * The best k items of each query. Calls run one after the other.
   * @param queries one [d] vector a query
   * @param excluded for each query the items to leave out; indices outside the catalogue are
   * ignored
   * @throws RangeError when a query is not d wide or there are not as many exclusions as queries
   */
  top(queries: readonly ArrayLike<number>[], excluded: readonly Excluded[]): Promise<Ranked[]> {
    const result = this.tail.then(() => this.topOfAll(queries, excluded));
    this.tail = result.catch(() => undefined);
    return result;
  }

  dispose(): void {
    destroyAll(this.buffers);
    this.plan.dispose();
  }

  private async topOfAll(
    queries: readonly ArrayLike<number>[],
    excluded: readonly Excluded[],
  ): Promise<Ranked[]> {
    if (queries.length !== excluded.length)
      throw new RangeError(`${queries.length} queries have ${excluded.length} exclusions`);
    const { dim, queries: most } = this.options;
    const idsAt = most + 1;
    const found: Ranked[] = [];
    let count = 0;
    let end = idsAt;
    for (const [i, query] of queries.entries()) {
      if (query.length !== dim) throw new RangeError(`query ${i} is ${query.length} wide, not ${dim}`);
      const ids = idsOf(excluded[i], this.items);
      if (count === most || end + ids.length > this.excluded.length) {
        found.push(...(await this.submit(count, end)));
        count = 0;
        end = idsAt;
      }
      const row = Math.floor(count / QUERY_TILE) * QUERY_TILE * this.width + (count % QUERY_TILE);
      for (let c = 0; c < dim; c++) this.rows[row + c * QUERY_TILE] = query[c];
      this.excluded[count] = end;
      this.excluded.set(ids, end);
      end += ids.length;
      this.excluded[++count] = end;
    }
    if (count > 0) found.push(...(await this.submit(count, end)));
    return found;
  }

  private async submit(count: number, excludedWords: number): Promise<Ranked[]> {
    const { device, counters, buffers, options, rows } = this;
    const { k } = options;
    const words = groupsOf(count) * QUERY_TILE * this.width;
    const bytes = count * k * 8;
    device.queue.writeBuffer(buffers.step, 0, Uint32Array.of(count, 0, 0, 0));
    device.queue.writeBuffer(buffers.queries, 0, rows, 0, words);
    device.queue.writeBuffer(buffers.excluded, 0, this.excluded, 0, excludedWords);
    counters.add('bytesUploaded', TOP_K_STEP_BYTES + 4 * (words + excludedWords));
    const encoder = device.createCommandEncoder();
    this.plan.replay(encoder, count);
    encoder.copyBufferToBuffer(buffers.found, 0, buffers.readable, 0, bytes);
    device.queue.submit([encoder.finish()]);
    counters.add('submissions');
    await buffers.readable.mapAsync(GPUMapMode.READ, 0, bytes);
    const pairs = new Uint32Array(buffers.readable.getMappedRange(0, bytes).slice(0));
    buffers.readable.unmap();
    counters.add('bytesRead', bytes);
    return Array.from({ length: count }, (_, query) => ranked(pairs.subarray(query * k * 2), k));
  }
}

function ranked(pairs: Uint32Array, k: number): Ranked {
  let length = 0;
  while (length < k && pairs[2 * length + 1] !== NO_ITEM) length++;
  return {
    items: Array.from({ length }, (_, i) => pairs[2 * i + 1]),
    scores: Float32Array.from({ length }, (_, i) => scoreOfKey(pairs[2 * i])),
  };
}

/** Excluded items of a catalogue, each once, in ascending order. */
function idsOf(excluded: Excluded, items: number): Uint32Array {
  if (excluded instanceof Uint8Array) {
    let count = 0;
    const ids = new Uint32Array(items);
    for (let item = 0; item < items; item++) if (excluded[item] > 0) ids[count++] = item;
    return ids.subarray(0, count);
  }
  return Uint32Array.from([...excluded].filter((item) => item >= 0 && item < items)).sort();
}

interface TopKBuffers {
  readonly items: readonly GPUBuffer[];
  /** [N], scales of the items, for bytes only. */
  readonly scales?: GPUBuffer;
  readonly queries: GPUBuffer;
  readonly excluded: GPUBuffer;
  readonly found: GPUBuffer;
  readonly step: GPUBuffer;
  readonly readable: GPUBuffer;
}

function destroyAll({ items, ...others }: TopKBuffers): void {
  for (const buffer of [...items, ...Object.values(others)]) buffer?.destroy();
}

/**
 * @param itemVectors [N, d], copied to the device. In 8 bits they stay in 8 bits there, a quarter
 * of the bytes, and scores are those of the floats they represent
 * @throws RangeError when k is out of range; Error when the device cannot bind so large a catalogue
 */
export async function createTopK(
  device: GPUDevice,
  itemVectors: Float32Array | QuantizedRows,
  given: TopKOptions,
): Promise<TopK> {
  const { dim, k } = given;
  if (!Number.isInteger(k) || k < 1 || k > MOST_K)
    throw new RangeError(`k is a whole number from 1 to ${MOST_K}; got ${k}`);
  const table = topKTable(itemVectors, dim);
  const { format, items, bytesOfFour } = table;
  const { maxStorageBufferBindingSize, maxBufferSize, maxStorageBuffersPerShaderStage } = device.limits;
  const options = {
    queries: 64,
    sliceBytes: Math.min(maxStorageBufferBindingSize, maxBufferSize),
    ...given,
  };
  const sliceItems = Math.min(items, 4 * Math.floor(options.sliceBytes / bytesOfFour));
  const slices = Math.ceil(items / sliceItems);
  if (slices + OTHER_BINDINGS[format] > maxStorageBuffersPerShaderStage)
    throw new Error(
      `${items} items of ${dim} need ${slices} bindings; the device gives ${maxStorageBuffersPerShaderStage}`,
    );

  const counters = new Counters();
  const most = options.queries;
  const perQuery = Math.ceil(tileFor(device).scorers / groupsOf(most));
  const lists = Math.min(perQuery, Math.ceil(items / Math.max(FEWEST_ITEMS, 4 * k)));
  const group = Math.ceil(Math.sqrt(lists));
  const groups = Math.ceil(lists / group);

  const buffer = (label: string, bytes: number) => storageBuffer(device, counters, label, bytes);
  const buffers: TopKBuffers = {
    items: Array.from({ length: slices }, (_, slice) =>
      buffer(
        'item vectors',
        (wholeFours(Math.min(sliceItems, items - slice * sliceItems)) / 4) * bytesOfFour,
      ),
    ),
    scales: table.scales && buffer('scales', table.scales.byteLength),
    queries: buffer('queries', groupsOf(most) * QUERY_TILE * queryWidth(format, dim) * 4),
    // Room for one query that excludes the whole catalogue, or 256 exclusions for every query.
    excluded: buffer('excluded', 4 * (most + 1 + Math.max(items, 256 * most))),
    found: buffer('found', most * k * 8),
    step: uniformBuffer(device, counters, 'queries now', TOP_K_STEP_BYTES),
    readable: readableBuffer(device, counters, 'found, read', most * k * 8),
  };
  buffers.items.forEach((target, slice) => {
    const to = Math.min(items, (slice + 1) * sliceItems);
    device.queue.writeBuffer(target, 0, table.columns(slice * sliceItems, to));
    counters.add('bytesUploaded', target.size);
  });
  if (buffers.scales && table.scales) upload(device, counters, buffers.scales, table.scales);

  const whole = (of: GPUBuffer) => ({ buffer: of, offset: 0, size: of.size });
  const arena = new Arena();
  const scored = arena.reserve(most * lists * k * 8);
  const merged = arena.reserve(most * groups * k * 8);
  const merge = mergeTopKKernel(k);
  const recording = Plan.record<number>({
    device,
    counters,
    pipelines: new PipelineCache(device, counters),
    step: buffers.step,
    arenaBytes: arena.bytes,
    dispatches: [
      {
        kernel: scoreTopKKernel({ format, items, dim, k, lists, sliceItems }),
        bindings: {
          queries: whole(buffers.queries),
          excluded: whole(buffers.excluded),
          ...Object.fromEntries(buffers.items.map((part, slice) => [`items${slice}`, whole(part)])),
          ...(buffers.scales && { scales: whole(buffers.scales) }),
          found: scored,
        },
        invocations: (count) => groupsOf(count) * lists,
      },
      {
        kernel: merge,
        bindings: { lists: scored, merged },
        constants: [lists, group, groups],
        invocations: (count) => count * groups,
      },
      {
        kernel: merge,
        bindings: { lists: merged, merged: whole(buffers.found) },
        constants: [groups, groups, 1],
        invocations: (count) => count,
      },
    ],
  });
  try {
    return new TopK(device, counters, table, options, buffers, await recording);
  } catch (error) {
    destroyAll(buffers);
    throw error;
  }
}

/** Groups of QUERY_TILE queries, one invocation a list each. */
const groupsOf = (queries: number): number => Math.ceil(queries / QUERY_TILE);
