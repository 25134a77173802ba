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
/** Punctuation of English beside a Chinese sign. */
const HALF_WIDTH = /\p{Script=Han}[(),.;:!?]|[(),;:!?]\p{Script=Han}/u;

describe('Chinese beside Latin letters and digits', () => {
  it('stands apart by one space, and only where they meet', () => {
    expect(spaced`由${'SASRec'}提供`).toBe('由 SASRec 提供');
    expect(spaced`第${3}位，共${'12%'}的人`).toBe('第 3 位，共 12% 的人');
    expect(spaced`去掉 ${'玻璃水壶 1.5L'}对它`).toBe('去掉 玻璃水壶 1.5L 对它');
    expect(spaced`浏览了${'帐篷'}。${'A'}`).toBe('浏览了帐篷。A');
    expect(joined(['Oak', ' and ', 'Sage'])).toBe('Oak and Sage');
  });

  it('leaves alone what is filled in', () => {
    expect(spaced`收藏了${'纯棉T恤'}`).toBe('收藏了纯棉T恤');
  });

  it('is the rule of every word and sentence there is', () => {
    const all = [...said(zh)];
    expect(all.length).toBeGreaterThan(900);
    expect(all.filter(([, text]) => TOUCHING.test(text))).toEqual([]);
    expect(all.filter(([, text]) => HALF_WIDTH.test(text))).toEqual([]);
  });
});
