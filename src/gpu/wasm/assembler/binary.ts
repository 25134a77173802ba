/**
 * The part of the WebAssembly binary format (W3C, WebAssembly Core Specification 2.0, chapter 5)
 * that a module of numeric kernels needs.
 */

export type Bytes = readonly number[];

/** LEB128 encoding of an unsigned integer. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** LEB128 encoding of a signed 32-bit integer; from 2^31 on, of the integer with the same bits. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  while (true) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

export const float32 = (value: number): number[] => [...new Uint8Array(Float32Array.of(value).buffer)];

const vector = (items: readonly Bytes[]): number[] => [...unsigned(items.length), ...items.flat()];

const name = (text: string): number[] => [...unsigned(text.length), ...new TextEncoder().encode(text)];

const section = (id: number, content: Bytes): number[] => [id, ...unsigned(content.length), ...content];

export interface FunctionBinary {
  readonly name: string;
  /** Types of the values, as bytes of the format. */
  readonly params: Bytes;
  readonly results: Bytes;
  readonly locals: Bytes;
  readonly code: Bytes;
}

/** Most pages of 64 KiB with 32-bit addresses. */
export const MOST_PAGES = 65_536;

/**
 * A module that exports these functions and imports its memory as `env.memory`, shared or not.
 */
export function encodeModule(functions: readonly FunctionBinary[], shared: boolean): Uint8Array<ArrayBuffer> {
  const limits = shared ? [3, 0, ...unsigned(MOST_PAGES)] : [0, 0];
  const types = functions.map(({ params, results }) => [
    0x60,
    ...vector(params.map((type) => [type])),
    ...vector(results.map((type) => [type])),
  ]);
  const bodies = functions.map(({ locals, code }) => {
    const body = [...vector(locals.map((type) => [1, type])), ...code, 0x0b];
    return [...unsigned(body.length), ...body];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([[...name('env'), ...name('memory'), 2, ...limits]])),
    ...section(3, vector(functions.map((_, i) => unsigned(i)))),
    ...section(7, vector(functions.map((each, i) => [...name(each.name), 0, ...unsigned(i)]))),
    ...section(10, vector(bodies)),
  ]);
}

const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
const SHARED = 2;

/**
 * The same WebAssembly module with its memory marked as shared, so that threads can use it. Loads
 * and stores work the same on both kinds of memory.
 * @throws Error when the module does not define a memory with a maximum
 */
export function withSharedMemory(module: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const shared = module.slice();
  let place = 8;
  const unsigned = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = shared[place++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (place < shared.length) {
    const section = shared[place++];
    const size = unsigned();
    const end = place + size;
    if (section === MEMORY_SECTION && unsigned() === 1 && shared[place] === HAS_MAXIMUM) {
      shared[place] = HAS_MAXIMUM | SHARED;
      return shared;
    }
    place = end;
  }
  throw new Error('the module has no memory of its own with a maximum');
}
