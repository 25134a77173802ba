/**
 * A range of bytes in a buffer. `buffer` is absent for a range of the arena, whose buffer is
 * created once all ranges are known.
 */
export interface Range {
  readonly buffer?: GPUBuffer;
  readonly offset: number;
  readonly size: number;
}

/** Storage bindings must start at a multiple of this (WebGPU's default limit). */
export const ALIGNMENT = 256;

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/**
 * Lays out the arrays of a step in one buffer. The bytes of a released array are reused by later
 * arrays: dispatches of a pass run in the order they are recorded, so two arrays that are never in
 * use at the same time may overlap.
 */
export class Arena {
  private free: { offset: number; size: number }[] = [];
  private end = 0;

  /** Bytes of the whole arena so far. */
  get bytes(): number {
    return this.end;
  }

  /** Takes the first released hole that is large enough, otherwise bytes at the end. */
  reserve(bytes: number): Range {
    const size = aligned(bytes);
    const hole = this.free.find((candidate) => candidate.size >= size);
    if (hole) {
      const offset = hole.offset;
      hole.offset += size;
      hole.size -= size;
      return { offset, size };
    }
    // A hole that reaches the end is extended.
    const last = this.free.find((candidate) => candidate.offset + candidate.size === this.end);
    const offset = last ? last.offset : this.end;
    if (last) last.size = 0;
    this.end = offset + size;
    return { offset, size };
  }

  /** Frees a range for reuse by later arrays. */
  release(range: Range): void {
    this.free.push({ offset: range.offset, size: range.size });
    const holes = this.free.filter((hole) => hole.size > 0).sort((a, b) => a.offset - b.offset);
    this.free = [];
    for (const hole of holes) {
      const before = this.free.at(-1);
      if (before && before.offset + before.size === hole.offset) before.size += hole.size;
      else this.free.push(hole);
    }
  }
}

/** A part of a range; `offset` is in bytes from its start. @throws Error when it does not fit */
export function within(range: Range, offset: number, size: number): Range {
  if (offset + size > range.size) throw new Error(`range of ${range.size} bytes has no ${size} at ${offset}`);
  return { buffer: range.buffer, offset: range.offset + offset, size };
}
