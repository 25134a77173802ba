import { describe, expect, it } from 'vitest';
import { joined, spaced } from './spacing';
import { zh } from './zh';

/** Strings of a dictionary, and sentences of functions that take only strings and numbers. */
function* said(words: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'function') {
    let text: unknown;
    try {
      text = words(...Array.from({ length: words.length }, () => 'Xy'));
    } catch {
      return;
    }
    if (typeof text === 'string') yield [path, text];
    else yield* said(text, path);
  } else if (typeof words === 'object' && words !== null)
    for (const [key, value] of Object.entries(words)) yield* said(value, `${path}.${key}`);
}

const TOUCHING = /\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d%]\p{Script=Han}/u;
/** English punctuation next to a Chinese character. */
const HALF_WIDTH = /\p{Script=Han}[(),.;:!?]|[(),;:!?]\p{Script=Han}/u;

describe('Chinese beside Latin letters and digits', () => {
  it('is separated by one space, and only where the two meet', () => {
    expect(spaced`由${'SASRec'}提供`).toBe('由 SASRec 提供');
    expect(spaced`第${3}位，共${'12%'}的人`).toBe('第 3 位，共 12% 的人');
    expect(spaced`去掉 ${'玻璃水壶 1.5L'}对它`).toBe('去掉 玻璃水壶 1.5L 对它');
    expect(spaced`浏览了${'帐篷'}。${'A'}`).toBe('浏览了帐篷。A');
    expect(joined(['Oak', ' and ', 'Sage'])).toBe('Oak and Sage');
  });

  it('leaves filled-in values unchanged', () => {
    expect(spaced`收藏了${'纯棉T恤'}`).toBe('收藏了纯棉T恤');
  });

  it('is spaced so in every word and sentence of the dictionary', () => {
    const all = [...said(zh)];
    expect(all.length).toBeGreaterThan(900);
    expect(all.filter(([, text]) => TOUCHING.test(text))).toEqual([]);
    expect(all.filter(([, text]) => HALF_WIDTH.test(text))).toEqual([]);
  });
});
