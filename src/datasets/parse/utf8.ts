/** UTF-8 validation by the table of well-formed sequences (Unicode 15, table 3-7). */

/** Length of the sequence that the byte `lead` begins; 0 where none can begin so. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/**
 * Range of the second byte. After some leads it is narrower, which excludes overlong forms,
 * surrogates and code points above U+10FFFF.
 */
function continues(lead: number, place: number, byte: number): boolean {
  if ((byte & 0xc0) !== 0x80) return false;
  if (place > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}

/** Index of the first byte that is not part of a well-formed sequence; -1 when all of them are. */
export function firstInvalidByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i]);
    if (length === 0) return i;
    for (let place = 1; place < length; place++)
      if (i + place >= bytes.length || !continues(bytes[i], place, bytes[i + place])) return i;
    i += length;
  }
  return -1;
}

/** Number of bytes that can be decoded now: all except an incomplete sequence at the end. */
export function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
