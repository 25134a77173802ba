import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLength, firstInvalidByte } from './utf8';

const decodes = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Bytes near the borders of the table of well-formed sequences, where mistakes would be. */
const border = fc.constantFrom(
  ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed],
  ...[0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff],
);
const bytes = fc.array(border, { maxLength: 8 }).map((list) => Uint8Array.from(list));

describe('firstInvalidByte', () => {
  it('accepts exactly what the decoder accepts, and everything before the byte is well-formed', () => {
    fc.assert(
      fc.property(bytes, (input) => {
        const invalid = firstInvalidByte(input);
        expect(invalid < 0).toBe(decodes(input));
        if (invalid >= 0) expect(decodes(input.subarray(0, invalid))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('points at the first wrong byte', () => {
    expect(firstInvalidByte(Uint8Array.of(0x61, 0xc3, 0xa9, 0xe9, 0x62))).toBe(3);
    expect(firstInvalidByte(Uint8Array.of(0x61, 0xe2, 0x82))).toBe(1);
  });
});

describe('completeLength', () => {
  it('cuts well-formed text nowhere inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (text, at) => {
        const encoded = new TextEncoder().encode(text);
        const piece = encoded.subarray(0, at % (encoded.length + 1));
        const complete = completeLength(piece);
        expect(piece.length - complete).toBeLessThan(4);
        expect(decodes(piece.subarray(0, complete))).toBe(true);
        // The rest is a single unfinished character, never a whole one.
        if (complete < piece.length) expect(decodes(piece)).toBe(false);
      }),
    );
  });
});
