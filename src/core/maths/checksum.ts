/**
 * A checksum over any value that can be structured-cloned and holds no functions: every byte of its
 * typed arrays, every text, number, key and the order of lists and maps. Plain objects count by
 * their keys' order in the alphabet, because storing them does not keep their order. It finds
 * damage; it does not stop somebody who recalculates it. 64 bits, by two multiplicative lanes as in
 * MurmurHash3 (Appleby, 2011), because it has to work where the browser gives no `crypto.subtle`.
 *
 * @returns 16 hexadecimal digits
 * @throws DOMException `DataCloneError`, as storing does, for a value that cannot be stored
 */
export function checksumOf(value: unknown): string {
  const hash = new Hash();
  hash.value(value);
  return hash.digest();
}

/** What a value is; part of the checksum, so that `1` and `'1'` differ. */
const KINDS = [
  'nothing',
  'null',
  'boolean',
  'number',
  'text',
  'bytes',
  'list',
  'map',
  'set',
  'object',
] as const;
type Kind = (typeof KINDS)[number];

class Hash {
  #low = 0x9747b28c;
  #high = 0x3c6ef372;
  readonly #number = new Float64Array(1);
  readonly #words = new Uint32Array(this.#number.buffer);

  value(value: unknown): void {
    if (value === undefined) this.#kind('nothing');
    else if (value === null) this.#kind('null');
    else if (typeof value === 'boolean') this.#boolean(value);
    else if (typeof value === 'number') this.#float(value);
    else if (typeof value === 'string') this.#text(value);
    else if (ArrayBuffer.isView(value)) this.#bytes(value);
    else if (Array.isArray(value)) this.#each('list', value);
    else if (value instanceof Map) this.#each('map', [...value].flat(1));
    else if (value instanceof Set) this.#each('set', [...value]);
    else if (typeof value === 'object') this.#object(value);
    else throw new DOMException(`a ${typeof value} cannot be stored`, 'DataCloneError');
  }

  digest(): string {
    const part = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
    return part(finished(this.#low ^ this.#high)) + part(finished(this.#high));
  }

  #kind(kind: Kind): void {
    this.#word(KINDS.indexOf(kind) + 1);
  }

  #each(kind: Kind, values: readonly unknown[]): void {
    this.#kind(kind);
    this.#word(values.length);
    for (const value of values) this.value(value);
  }

  #object(value: object): void {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#each('object', members.flat(1));
  }

  #boolean(value: boolean): void {
    this.#kind('boolean');
    this.#word(value ? 1 : 0);
  }

  #float(value: number): void {
    this.#kind('number');
    this.#number[0] = value;
    this.#word(this.#words[0]);
    this.#word(this.#words[1]);
  }

  #text(text: string): void {
    this.#kind('text');
    this.#word(text.length);
    for (let at = 0; at < text.length; at += 2)
      this.#word(text.charCodeAt(at) | ((text.charCodeAt(at + 1) || 0) << 16));
  }

  #bytes(view: ArrayBufferView): void {
    const { buffer, byteOffset, byteLength } = view;
    this.#kind('bytes');
    this.#text(view.constructor.name);
    this.#word(byteLength);
    // A copy begins at a multiple of four, as words must.
    const aligned = byteOffset % 4 === 0 ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
    const words = new Uint32Array(aligned, byteOffset % 4 === 0 ? byteOffset : 0, byteLength >> 2);
    for (let at = 0; at < words.length; at++) this.#word(words[at]);
    const rest = new Uint8Array(buffer, byteOffset + (byteLength & ~3), byteLength & 3);
    for (const byte of rest) this.#word(byte);
  }

  #word(word: number): void {
    let mixed = Math.imul(word, 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    const low = this.#low ^ mixed;
    this.#low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0;
    const high = Math.imul(this.#high ^ word, 0x85ebca6b);
    this.#high = (high ^ (high >>> 15)) + this.#low;
  }
}

/** Spreads every bit over the whole word: the last step of MurmurHash3. */
function finished(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
