/**
 * Remembers rows by 64-bit fingerprints, in about 20 bytes a row, because millions of rows would
 * not fit as text. The chance of any two different rows being confused is about n^2 / 2^65: one in
 * a million for 6 million rows.
 */
export class RowFingerprints {
  // Many small tables that grow at different times: growing one large table would block the thread.
  readonly #shards = Array.from({ length: 64 }, () => new PairSet());

  /** True when a row of the same cells was added before. */
  add(cells: readonly string[]): boolean {
    // FNV-1a beside a rotating hash with another multiplier, both finished by a strong mixer.
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let c = 0; c < cells.length; c++) {
      const cell = cells[c];
      for (let i = 0; i < cell.length; i++) {
        const code = cell.charCodeAt(i);
        a = Math.imul(a ^ code, 0x01000193);
        b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x85ebca6b);
      }
      // Larger than any UTF-16 unit, so that a cell's end differs from every character.
      a = Math.imul(a ^ 0x1ffff, 0x01000193);
      b = Math.imul((b << 5) ^ (b >>> 27) ^ 0x1ffff, 0x85ebca6b);
    }
    const high = mixed(a);
    return !this.#shards[high >>> 26].add(high, mixed(b ^ high));
  }
}

/** A set of pairs of 32-bit numbers: open addressing, at most two thirds full. */
class PairSet {
  #slots = new Uint32Array(1 << 7);
  #mask = (1 << 6) - 1;
  #count = 0;

  /**
   * @returns false when the pair was there already. Empty slots are all zero, so a `low` of 0 is
   * stored as 1.
   */
  add(high: number, low: number): boolean {
    if (!this.#insert(high, low || 1)) return false;
    if (++this.#count * 3 > this.#mask * 2) this.#grow();
    return true;
  }

  #insert(high: number, low: number): boolean {
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[2 * slot + 1];
      if (found === low && this.#slots[2 * slot] === high) return false;
      if (found !== 0) continue;
      this.#slots[2 * slot] = high;
      this.#slots[2 * slot + 1] = low;
      return true;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#mask = old.length - 1;
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) this.#insert(old[i], old[i + 1]);
  }
}

/**
 * Wang and Jenkins' finisher as found by Wellons ("lowbias32"): every input bit changes half of the
 * output bits.
 */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
