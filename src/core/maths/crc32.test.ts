import { expect, it } from 'vitest';
import { crc32 } from './crc32';

it('gives the CRC-32 that zip and PNG have', () => {
  const of = (text: string) => crc32(new TextEncoder().encode(text));
  expect(of('')).toBe('00000000');
  expect(of('123456789')).toBe('cbf43926');
  expect(of('The quick brown fox jumps over the lazy dog')).toBe('414fa339');
});
