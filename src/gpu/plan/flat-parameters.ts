import type { Range } from './arena';
import { ALIGNMENT } from './arena';

interface FlatEntry {
  readonly name: string;
  readonly shape: readonly number[];
  /** Index of its first number in the flat array. */
  readonly offset: number;
  readonly size: number;
}

/** A named array on the CPU. */
interface Named {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * The layout of all parameters of a model in one flat array, each at an aligned offset that can be
 * bound separately. The gaps are zero and stay zero. Gradients and moments have the same layout.
 */
export class FlatLayout {
  readonly entries: readonly FlatEntry[];
  /** Numbers in the flat array, gaps included. */
  readonly size: number;

  constructor(shapes: readonly { readonly name: string; readonly shape: readonly number[] }[]) {
    let offset = 0;
    this.entries = shapes.map(({ name, shape }) => {
      const size = shape.reduce((product, n) => product * n, 1);
      const entry = { name, shape, offset, size };
      offset += Math.ceil((size * 4) / ALIGNMENT) * (ALIGNMENT / 4);
      return entry;
    });
    this.size = offset;
  }

  entry(name: string): FlatEntry {
    const found = this.entries.find((entry) => entry.name === name);
    if (!found) throw new Error(`no parameter ${name} in the layout`);
    return found;
  }

  /** The bytes of one parameter in a buffer of this layout. */
  range(buffer: GPUBuffer, name: string): Range {
    const { offset, size } = this.entry(name);
    return { buffer, offset: offset * 4, size: size * 4 };
  }

  /**
   * The flat array of `arrays`.
   * @throws Error naming the first array that is missing, unknown or of another shape
   */
  flatten(arrays: readonly Named[]): Float32Array<ArrayBuffer> {
    const flat = new Float32Array(this.size);
    for (const { name, shape, offset, size } of this.entries) {
      const given = arrays.find((array) => array.name === name);
      if (!given) throw new Error(`the state has no array "${name}"`);
      if (given.shape.join('x') !== shape.join('x') || given.values.length !== size)
        throw new Error(
          `"${name}" has shape [${given.shape.join(', ')}] in the state; this model's is [${shape.join(', ')}]`,
        );
      flat.set(given.values, offset);
    }
    if (arrays.length !== this.entries.length) {
      const unknown = arrays.find(({ name }) => !this.entries.some((entry) => entry.name === name));
      throw new Error(
        `the state has an array "${unknown?.name ?? arrays[0]?.name}" that this model does not`,
      );
    }
    return flat;
  }

  /** The named arrays of a flat array. */
  unflatten(flat: Float32Array): Named[] {
    return this.entries.map(({ name, shape, offset, size }) => ({
      name,
      shape,
      values: flat.slice(offset, offset + size),
    }));
  }
}
