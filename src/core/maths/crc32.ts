const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/**
 * CRC-32 as in zip and PNG (ISO 3309, reflected polynomial EDB88320). It finds damage; it does not
 * stop somebody who recalculates it.
 *
 * @returns 8 hexadecimal digits
 */
export function crc32(bytes: Uint8Array): string {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = TABLE[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return (~rest >>> 0).toString(16).padStart(8, '0');
}
