import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Product } from '../../core/shop/catalogue';
import { coverColours, TitleTile } from './title-tile';

const make = (title: string, ...categories: string[]): Product => ({
  id: title,
  title,
  categories,
  tags: [],
});
const draw = (product: Product) => renderToStaticMarkup(<TitleTile product={product} />);
const textsOf = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);

/** Contrast ratio by relative luminance, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

describe('the cover of an imported product', () => {
  test('carries title, category and year', () => {
    expect(textsOf(draw(make('Toy Story (1995)', 'Animation', 'Comedy')))).toEqual([
      'Toy Story',
      'Animation',
      '1995',
    ]);
  });

  test('has the colour of its category, and mostly another colour in another category', () => {
    const base = (category: string) => coverColours(make('x', category)).tone.base;
    expect(coverColours(make('a', 'Drama')).tone).toEqual(coverColours(make('b', 'Drama')).tone);
    expect(
      new Set(['Drama', 'Comedy', 'Action', 'Thriller', 'Romance', 'Horror', 'War'].map(base)).size,
    ).toBeGreaterThan(3);
  });

  test('takes its colour from the title and has no category line when there is no category', () => {
    expect(textsOf(draw(make('Kolya')))).toEqual(['Kolya']);
    expect(textsOf(draw(make('Kolya', '')))).toEqual(['Kolya']);
  });

  test('shows the id when there is no title', () => {
    expect(textsOf(draw({ ...make(''), id: 'B000123' }))).toEqual(['B000123']);
  });

  test('holds at most four lines of a title of 200 characters, Latin or Chinese', () => {
    for (const title of [
      'An endless title about everything '.repeat(7).slice(0, 200),
      '无尽的书名'.repeat(40),
    ]) {
      const texts = textsOf(draw(make(title, 'Drama')));
      expect(texts).toHaveLength(5);
      expect(texts[3]).toMatch(/…$/);
    }
  });

  test('keeps a long category on its one line', () => {
    expect(textsOf(draw(make('Kolya', 'A category whose name goes on and on and on')))[1]).toMatch(/…$/);
  });

  test('is legible on every colour that a cover may have', () => {
    const covers = new Map(
      Array.from({ length: 400 }, (_, i) => coverColours(make(`${i}`))).map((cover) => [
        cover.tone.base,
        cover,
      ]),
    );
    expect(covers.size).toBe(16);
    for (const { tone, text, faint } of covers.values()) {
      expect(contrast(text, tone.base), tone.base).toBeGreaterThan(4.5);
      for (const ground of [tone.base, tone.dark, tone.light])
        expect(contrast(faint, ground), ground).toBeGreaterThan(3);
    }
  });
});
