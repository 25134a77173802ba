import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layTitle, lineWidth } from './title-lines';

const SIZES = [34, 29, 25, 21] as const;
const lay = (title: string) => layTitle(title, 196, [...SIZES]);
const withoutBlanks = (text: string) => text.replace(/\s/gu, '');

describe('a title set in a tile', () => {
  test('stays whole and large when it is short', () => {
    expect(lay('Toy Story')).toEqual({ lines: ['Toy Story'], fontSize: 34 });
  });

  test('breaks between words', () => {
    expect(lay('Dead Man Walking').lines).toEqual(['Dead Man', 'Walking']);
  });

  test('is set smaller before anything is left out', () => {
    const { lines, fontSize } = lay('Shanghai Triad (Yao a yao yao dao waipo qiao)');
    expect(fontSize).toBeLessThan(34);
    expect(lines.join(' ')).toBe('Shanghai Triad (Yao a yao yao dao waipo qiao)');
  });

  test('of 200 characters ends in an ellipsis on the fourth line', () => {
    const { lines, fontSize } = lay('The quick brown fox jumps over the lazy dog. '.repeat(5).slice(0, 200));
    expect(lines).toHaveLength(4);
    expect(lines[3]).toMatch(/\S…$/);
    expect(fontSize).toBe(21);
  });

  test('in Chinese breaks between characters, and never puts a closing mark first', () => {
    const { lines } = lay('卧虎藏龙，一部关于江湖与爱情的电影。导演剪辑版、全三册');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('卧虎藏龙，一部关于江湖与爱情的电影。导演剪辑版、全三册');
    for (const line of lines) expect(line).not.toMatch(/^[，。、]/);
  });

  test('breaks a word that is wider than the tile', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
    const { lines } = lay(word);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(word);
  });

  test('never takes more than four lines, an empty line, or a line wider than the tile', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 240 }), (title) => {
        const { lines, fontSize } = lay(title);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) {
          expect(line.trim()).not.toBe('');
          if ([...line].length > 2) expect(lineWidth(line) * fontSize).toBeLessThanOrEqual(196 + 1e-9);
        }
        const shown = withoutBlanks(lines.join(''));
        if (!shown.endsWith('…')) expect(shown).toBe(withoutBlanks(title.trim()));
      }),
      { numRuns: 2000 },
    );
  });
});
