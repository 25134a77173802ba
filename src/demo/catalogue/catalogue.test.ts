import { describe, expect, it } from 'vitest';
import type { Product } from '../../core/shop/catalogue';
import { DAY } from '../../core/shop/day';
import { PALETTE } from '../../core/shop/palette';
import { makeCatalogue } from './catalogue';
import type { KindSpec } from './kind-spec';
import { ALL_KINDS, departmentOf, isKind, KIND_SPECS } from './kind-specs';
import { DEPARTMENTS } from './kinds';
import { STYLES } from './styles';

const NOW = Date.UTC(2026, 4, 20, 15, 30);
const catalogue = makeCatalogue(2026, NOW);
const { products } = catalogue;

function specOf({ kind }: Product): KindSpec {
  if (kind === undefined || !isKind(kind)) throw new Error(`${kind} is not a kind`);
  return KIND_SPECS[kind];
}

function regularPrice({ price, listPrice }: Product): number {
  return listPrice ?? price ?? Number.NaN;
}

describe('makeCatalogue', () => {
  it('makes about 1,200 products', () => {
    expect(products.length).toBeGreaterThan(1150);
    expect(products.length).toBeLessThan(1300);
  });

  it('has at least 6 products of every kind, in all departments', () => {
    const counts = new Map<string | undefined, number>();
    for (const { kind } of products) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(counts.size).toBe(ALL_KINDS.length);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(6);
    expect(new Set(products.map(({ categories }) => categories[0]))).toEqual(new Set(DEPARTMENTS));
  });

  it('gives each product its department and the plural of its kind as categories', () => {
    for (const product of products) {
      expect(product.categories).toEqual([departmentOf(product.kind ?? ''), specOf(product).plural]);
    }
  });

  it('gives every product an id and a title of its own', () => {
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    expect(new Set(products.map(({ title }) => title)).size).toBe(products.length);
    expect(products.every(({ id, kind }) => new RegExp(`^${kind}-\\d{4}$`).test(id))).toBe(true);
  });

  it.each([1, 7, 99, 4_000_000_000])('keeps titles unique and kinds complete with seed %d', (seed) => {
    const other = makeCatalogue(seed, NOW).products;
    expect(new Set(other.map(({ title }) => title)).size).toBe(other.length);
    expect(new Set(other.map(({ kind }) => kind)).size).toBe(ALL_KINDS.length);
  });

  it('makes the same catalogue from the same seed, and another from another', () => {
    expect(makeCatalogue(2026, NOW)).toEqual(catalogue);
    expect(makeCatalogue(2027, NOW).hash).not.toBe(catalogue.hash);
  });

  it('changes only launch dates when the day changes, and nothing within a day', () => {
    expect(makeCatalogue(2026, NOW + 3_600_000)).toEqual(catalogue);
    const later = makeCatalogue(2026, NOW + 5 * DAY);
    expect(later.hash).toBe(catalogue.hash);
    expect(later.products).toEqual(
      products.map((product) => ({ ...product, launchedAt: (product.launchedAt ?? 0) + 5 * DAY })),
    );
  });

  it('prices every product within what its form costs', () => {
    for (const product of products) {
      const forms = specOf(product).forms.filter(({ name }) => product.title.includes(name));
      expect(forms.length, product.title).toBeGreaterThan(0);
      const factors = forms.flatMap(({ sizes }) => Object.values(sizes ?? { one: 1 }));
      const low = Math.min(...forms.map((form) => form.low)) * Math.min(...factors);
      const high = Math.max(...forms.map((form) => form.high)) * Math.max(...factors);
      // A shop price rounds by at most half its step.
      expect(regularPrice(product), product.title).toBeGreaterThanOrEqual(low * 0.93 - 30);
      expect(regularPrice(product), product.title).toBeLessThanOrEqual(high * 1.04 + 30);
    }
  });

  it('has about 15 % on promotion, each 10 to 45 % below its list price', () => {
    const promoted = products.filter(({ listPrice }) => listPrice !== undefined);
    expect(promoted.length / products.length).toBeGreaterThan(0.1);
    expect(promoted.length / products.length).toBeLessThan(0.2);
    for (const { price = 0, listPrice = 0 } of promoted) {
      expect(price / listPrice).toBeLessThan(0.9);
      expect(price / listPrice).toBeGreaterThan(0.55);
    }
  });

  it('writes whole prices in cents that end as shop prices do', () => {
    for (const { price = 0 } of products) expect([49, 99, 90, 0]).toContain(price % 100);
  });

  it('launches about 8 % in the last 30 days, most long ago, none in the future', () => {
    const ages = products.map(({ launchedAt = 0 }) => (Math.floor(NOW / DAY) * DAY - launchedAt) / DAY);
    expect(ages.every((age) => Number.isInteger(age) && age >= 0)).toBe(true);
    const fresh = ages.filter((age) => age < 30).length / ages.length;
    expect(fresh).toBeGreaterThan(0.04);
    expect(fresh).toBeLessThan(0.13);
    expect(ages.filter((age) => age > 180).length / ages.length).toBeGreaterThan(0.75);
  });

  it('lets members of a family share kind, brand and style, and differ in colour or size', () => {
    const families = new Map<string, Product[]>();
    for (const product of products) {
      if (product.family === undefined) continue;
      families.set(product.family, [...(families.get(product.family) ?? []), product]);
    }
    expect(families.size).toBeGreaterThan(200);
    for (const members of families.values()) {
      expect(members.length).toBeGreaterThanOrEqual(2);
      expect(new Set(members.map(({ brand, style, kind }) => `${brand} ${style} ${kind}`)).size).toBe(1);
    }
  });

  it('describes every product in two or three sentences, with tags, a known colour and a known style', () => {
    const styles: readonly (string | undefined)[] = STYLES;
    for (const { description = '', tags, colour = '', style, stock = -1 } of products) {
      expect(description).toMatch(/^[A-Z0-9].*\.$/);
      expect(description.split(/[.?!](?: |$)/).length).toBeGreaterThanOrEqual(3);
      expect(tags.length).toBeGreaterThan(1);
      expect(PALETTE).toHaveProperty(colour);
      expect(styles).toContain(style);
      expect(stock).toBeGreaterThanOrEqual(0);
    }
  });

  it('has sold out of a few things', () => {
    const soldOut = products.filter(({ stock }) => stock === 0).length / products.length;
    expect(soldOut).toBeGreaterThan(0.01);
    expect(soldOut).toBeLessThan(0.07);
  });
});
