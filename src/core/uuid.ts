/**
 * A random UUID, version 4 (RFC 9562). Browsers have `crypto.randomUUID` only on encrypted
 * connections; random numbers they have on all.
 */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // The version in the upper half of byte 6, the variant in the upper bits of byte 8.
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
