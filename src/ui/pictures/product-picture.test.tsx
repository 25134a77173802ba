import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Product } from '../../core/shop/catalogue';
import { PALETTE } from '../../core/shop/palette';
import { DEPARTMENTS, KINDS_BY_DEPARTMENT } from '../../demo/catalogue/kinds';
import { ProductPicture } from './product-picture';

const KINDS = DEPARTMENTS.flatMap((department) => KINDS_BY_DEPARTMENT[department]);
const COLOURS = Object.keys(PALETTE);
const STYLES = [
  'Scandinavian',
  'Rustic',
  'Industrial',
  'Classic',
  'Playful',
  'Outdoor',
  'Minimal',
  'Bohemian',
];

const make = (fields: Partial<Product>): Product => ({
  id: 'p1',
  title: 'A thing',
  categories: [],
  tags: [],
  ...fields,
});
const draw = (fields: Partial<Product>, size?: 'card' | 'full', label?: string) =>
  renderToStaticMarkup(<ProductPicture product={make(fields)} size={size} label={label} />);

/** How many numbers each command of path data takes. */
const ARITY: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** Invalid segments of path data; a browser drops them and everything after them. */
function malformed(data: string): string[] {
  return (data.match(/[a-z][^a-z]*/gi) ?? [data]).filter((segment) => {
    const arity = ARITY[segment.charAt(0).toLowerCase()];
    const numbers = segment.slice(1).match(/-?(\d+\.?\d*|\.\d+)/g) ?? [];
    const rest = segment
      .slice(1)
      .replace(/-?(\d+\.?\d*|\.\d+)/g, '')
      .trim();
    if (arity === undefined || rest.replace(/[\s,]/g, '') !== '') return true;
    return arity === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % arity !== 0;
  });
}

/** Titles that name a form of their kind that has a drawing of its own. */
const NAMED_FORMS = [
  ['baby-bottle', 'Sippy Cup'],
  ['blender', 'Hand Blender'],
  ['bookshelf', 'Ladder Shelf'],
  ['bookshelf', 'Wall Shelf'],
  ['building-blocks', 'Brick Box'],
  ['building-blocks', 'Rainbow Stacking Arches'],
  ['candle', 'Dinner Candles'],
  ['candle', 'Pillar Candle'],
  ['candle', 'Tealights'],
  ['cat-tree', 'Cat Cave'],
  ['cat-tree', 'Scratching Post'],
  ['charger', 'Power Bank'],
  ['charger', 'USB-C Cable'],
  ['charger', 'Wireless Charging Pad'],
  ['coffee-maker', 'French Press'],
  ['coffee-maker', 'Pour-Over Dripper'],
  ['coffee-maker', 'Stovetop Espresso Pot'],
  ['cooler', 'Soft Cooler Bag'],
  ['crib', 'Wicker Moses Basket'],
  ['dog-food', 'Wet Dog Food'],
  ['dog-leash', 'Dog Harness'],
  ['dresser', 'Bedside Cabinet'],
  ['dumbbells', 'Ankle Weights'],
  ['dumbbells', 'Kettlebell'],
  ['face-cream', 'Hydrating Serum'],
  ['face-cream', 'Sun Cream'],
  ['floor-lamp', 'Arc Floor Lamp'],
  ['handbag', 'Evening Clutch'],
  ['headphones', 'Sport Earphones'],
  ['headphones', 'Wireless Earbuds'],
  ['kettle', 'Electric Kettle'],
  ['kettle', 'Glass Kettle'],
  ['kite', 'Delta Kite'],
  ['lipstick', 'Lip Balm'],
  ['lipstick', 'Lip Gloss'],
  ['mug', 'Cappuccino Cup and Saucer'],
  ['mug', 'Travel Mug'],
  ['pasta', 'Spaghetti'],
  ['perfume', 'Solid Perfume'],
  ['plant-pot', 'Hanging Planter'],
  ['raincoat', 'Rain Poncho'],
  ['rug', 'Runner Rug'],
  ['scarf', 'Silk Scarf'],
  ['shampoo', 'Shampoo Bar'],
  ['soap', 'Hand Soap Refill'],
  ['soap', 'Liquid Hand Soap'],
  ['suitcase', 'Duffel Bag'],
  ['sweater', 'Cotton Cardigan'],
  ['sweater', 'Hooded Sweatshirt'],
  ['table-lamp', 'Desk Lamp'],
  ['table-lamp', 'Mushroom Lamp'],
  ['tablet', 'E-Reader'],
  ['tennis-racket', 'Badminton Set'],
  ['tent', 'Bell Tent'],
  ['throw-blanket', 'Chunky Knit Throw'],
  ['toothbrush', 'Electric Toothbrush'],
  ['trowel', 'Trowel and Fork Set'],
  ['wallet', 'Card Holder'],
  ['watering-can', 'Plant Mister'],
  ['wine-glass', 'Champagne Flutes'],
  ['wine-glass', 'Stemless Glasses'],
] as const;

const lookOf = fc.record({
  id: fc.string({ minLength: 1 }),
  colour: fc.constantFrom(...COLOURS, 'no such colour'),
  material: fc.constantFrom(
    'solid oak',
    'stainless steel',
    'brass',
    'leather',
    'recycled plastic',
    'cotton',
    '',
  ),
  style: fc.constantFrom(...STYLES, ''),
});
const subject = fc.oneof(
  fc.record({ kind: fc.constantFrom(...KINDS), title: fc.string() }),
  fc.constantFrom(...NAMED_FORMS).map(([kind, title]) => ({ kind, title })),
);
const shopProduct = fc.tuple(lookOf, subject).map(([look, about]) => ({ ...look, ...about }));

describe('the picture of a product', () => {
  test('is different for every kind of thing the shop sells', () => {
    const pictures = new Set(KINDS.map((kind) => draw({ kind, colour: 'sage' })));
    expect(KINDS.length).toBe(129);
    expect(pictures.size).toBe(KINDS.length);
  });

  test('is a drawing of several forms, all at finite coordinates', () => {
    fc.assert(
      fc.property(shopProduct, (product) => {
        const markup = draw(product);
        expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object|<title>/);
        expect(markup.match(/<(path|circle|ellipse)/g)?.length).toBeGreaterThan(5);
        expect([...markup.matchAll(/ d="([^"]*)"/g)].flatMap(([, data = '']) => malformed(data))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('is the same each time it is drawn', () => {
    fc.assert(fc.property(shopProduct, (product) => draw(product) === draw({ ...product })));
  });

  test.each(KINDS)('of one %s differs from that of the next', (kind) => {
    const pictures = new Set(
      Array.from({ length: 12 }, (_, i) =>
        draw({ id: `${kind}-${i}`, kind, colour: 'teal', material: 'cotton', style: 'Classic' }),
      ),
    );
    expect(pictures.size).toBe(12);
  });

  test.each(NAMED_FORMS)('of one %s called %s is of that form', (kind, title) => {
    const shapes = (fields: Partial<Product>) => draw({ kind, colour: 'sage', ...fields }).match(/<\w+/g);
    const plain = Array.from({ length: 8 }, (_, i) => shapes({ id: `${i}` }));
    expect(plain).not.toContainEqual(shapes({ title }));
  });

  test('shows the product in its own colour', () => {
    for (const kind of KINDS) {
      expect(draw({ kind, colour: 'navy' }), kind).not.toBe(draw({ kind, colour: 'coral' }));
      expect(draw({ kind, colour: 'navy' }), kind).toContain(PALETTE.navy);
    }
  });

  test('keeps the form of a family and changes its colour alone', () => {
    const forms = (id: string) =>
      draw({ id, family: 'vase-7', kind: 'vase', colour: 'sage', style: 'Minimal' }).match(/<\w+/g);
    expect(forms('vase-7')).toEqual(forms('vase-8'));
  });

  test('is decoration without a label and an image with one', () => {
    for (const kind of ['kettle', undefined]) {
      expect(draw({ kind })).toContain('aria-hidden="true"');
      expect(draw({ kind })).not.toContain('role=');
      const labelled = draw({ kind }, 'card', 'Whistling kettle');
      expect(labelled).toContain('role="img" aria-label="Whistling kettle"');
      expect(labelled).not.toContain('aria-hidden="true"');
    }
  });

  test('leaves more space around the product at full size', () => {
    expect(draw({ kind: 'mug' }, 'full')).toContain('scale(');
    expect(draw({ kind: 'mug' }, 'full')).not.toBe(draw({ kind: 'mug' }, 'card'));
  });

  test('of a product of no known kind is its title', () => {
    for (const kind of [undefined, 'zeppelin', 'toString', '__proto__']) {
      expect(draw({ kind, title: 'Toy Story (1995)', categories: ['Animation'] })).toMatch(
        /Toy Story.*Animation.*1995/,
      );
    }
  });
});
