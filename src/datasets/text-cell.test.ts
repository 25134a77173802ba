import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, wrongId, wrongText, wrongUser } from './text-cell';

const fault = (value: string) => wrongId('item', value)?.fault;

describe('an id', () => {
  it.each([
    ['a lone surrogate', '\ud800'],
    ['the other half alone', 'a\udc00b'],
    ['a NUL', 'a\0b'],
    ['an escape', '\x1b[31m'],
    ['a right-to-left override', 'a\u202eb'],
    ['a zero-width space', 'a\u200bb'],
    ['a byte order mark', '\ufeffa'],
  ])('with %s is refused', (_what, value) => {
    expect(fault(value)).toBe('bad-characters');
  });

  it('is refused with the character written out', () => {
    expect(wrongId('item', 'a\u200bb\ud800')?.value).toBe('a\\u200bb\\ud800');
  });

  it.each([
    'tent-1',
    'Half-Life 2: Lost Coast',
    '帐篷',
    '\ud83d\udc68\u200d\ud83d\udc69',
    'می\u200cخواهم',
    '__proto__',
    'a\tb',
  ])('like %j is kept', (value) => {
    expect(fault(value)).toBeUndefined();
  });

  it('of more than a thousand characters is refused', () => {
    expect(fault('x'.repeat(1_000))).toBeUndefined();
    expect(fault('x'.repeat(1_001))).toBe('too-long');
  });

  it('that the shop uses itself is no user', () => {
    for (const user of ['me', '@guest']) expect(wrongUser('user', user)?.fault).toBe('reserved');
    expect(wrongUser('user', 'Me')).toBeNull();
  });
});

describe('a text that is shown', () => {
  it('is made harmless: it can stand in an address, and what it reads like does not change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\0', '\u202e'), (text, bad) => {
        const made = harmless(`${text}${bad}${text}`);
        expect(() => encodeURIComponent(made)).not.toThrow();
        expect(harmless(made)).toBe(made);
        expect(wrongId('title', made.slice(0, 500))).toBeNull();
      }),
    );
    expect(harmless(' A tent\u202e for two ')).toBe('A tent for two');
  });

  it('has a longest length', () => {
    expect(wrongText('title', 'x'.repeat(10_000))).toBeNull();
    expect(wrongText('title', 'x'.repeat(10_001))?.fault).toBe('too-long');
  });
});
