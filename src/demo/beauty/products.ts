import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const BOTTLES = ['white', 'sage', 'blush', 'sand', 'lavender', 'teal', 'ivory'] as const;
const BEAUTY_STYLES = ['Scandinavian', 'Classic', 'Minimal', 'Playful', 'Bohemian'] as const;

export const BEAUTY: DepartmentKinds<'Beauty'> = {
  shampoo: {
    plural: 'Shampoo',
    forms: [
      form('Daily Shampoo', 590, 1990, 'Mild enough for every morning.', {
        sizes: { '250 ml': 1, '500 ml': 1.6 },
      }),
      form('Repair Shampoo 250 ml', 790, 2490, 'For hair that has seen the sun.'),
      form('Volume Shampoo 250 ml', 690, 2190, 'Lifts fine hair without weight.'),
      form('Solid Shampoo Bar', 590, 1490, 'As much as two bottles, without the bottle.'),
      form('Scalp Shampoo 200 ml', 890, 2490, 'Rosemary and birch, cool on the head.'),
    ],
    materials: [],
    colours: BOTTLES,
    styles: BEAUTY_STYLES,
    about: ['Without silicones.', 'Without microplastics.'],
    tags: ['hair', 'bathroom', 'refill'],
    comesInColours: false,
  },
  'face-cream': {
    plural: 'Face creams',
    forms: [
      form('Day Cream 50 ml', 1290, 4900, 'Gone into the skin before the coffee is ready.'),
      form('Night Cream 50 ml', 1490, 5900, 'Rich, for skin that works while you sleep.'),
      form('Sun Cream Face SPF 50, 50 ml', 1290, 3400, 'Leaves no white film.'),
      form('Hydrating Serum 30 ml', 1490, 5900, 'Three drops are enough.'),
      form('Sensitive Face Cream 75 ml', 990, 2900, 'Five ingredients, all of them known.'),
    ],
    materials: [],
    colours: BOTTLES,
    styles: BEAUTY_STYLES,
    about: ['Without perfume.', 'Tested on skin that complains easily.'],
    tags: ['skin', 'care', 'refill'],
    comesInColours: false,
  },
  soap: {
    plural: 'Soap',
    forms: [
      form('Olive Oil Soap 100 g', 390, 990, 'Six weeks on the rack before it is cut.'),
      form('Lavender Soap 100 g', 390, 1090, 'Whole flowers, and a calmer evening.'),
      form('Liquid Hand Soap 400 ml', 590, 1690, 'Fig and bergamot beside the sink.'),
      form('Oat Milk Soap 100 g', 390, 990, 'For hands that are washed all day.'),
      form('Hand Soap Refill 1 L', 890, 1990, 'Fills the bottle twice and a half.'),
    ],
    materials: [],
    colours: ['ivory', 'lavender', 'sage', 'blush', 'sand', 'mustard'],
    styles: BEAUTY_STYLES,
    about: ['Without palm oil.', 'Foams softly and leaves nothing behind.'],
    tags: ['bathroom', 'hands', 'refill'],
    comesInColours: false,
  },
  toothbrush: {
    plural: 'Toothbrushes',
    forms: [
      form('Bamboo Toothbrushes, Pack of 4', 690, 1490, 'Soft bristles on a handle that rots.', {
        materials: ['bamboo'],
      }),
      form('Electric Toothbrush', 3900, 12900, 'Counts to two minutes so you need not.'),
      form('Kids’ Toothbrush', 290, 790, 'Short head, thick handle, shark.', {
        colours: ['sky', 'coral', 'yellow', 'teal'],
      }),
      form('Toothbrush Heads, Pack of 4', 1190, 2490, 'Three months each.', { colours: ['white'] }),
    ],
    materials: ['recycled plastic'],
    colours: ['white', 'black', 'sage', 'blush', 'navy'],
    styles: BEAUTY_STYLES,
    about: ['Gentle to the gums.', 'Packed in paper.'],
    tags: ['bathroom', 'teeth', 'refill'],
    comesInColours: true,
  },
  lipstick: {
    plural: 'Lipsticks',
    forms: [
      form('Satin Lipstick', 990, 3400, 'Comfortable colour that stays through lunch.'),
      form('Matte Lipstick', 990, 3400, 'Dry to the look and not to the lips.'),
      form('Tinted Lip Balm', 590, 1690, 'Care first, colour second.'),
      form('Lip Gloss', 790, 2190, 'Shines and does not stick.'),
    ],
    materials: [],
    colours: ['red', 'coral', 'plum', 'blush', 'rust', 'terracotta'],
    styles: ['Scandinavian', 'Classic', 'Playful', 'Bohemian', 'Minimal'],
    about: ['Made without animal testing.', 'With rose wax and almond oil.'],
    tags: ['make-up', 'gift'],
    comesInColours: true,
  },
  perfume: {
    plural: 'Perfumes',
    forms: [
      form('Eau de Parfum, Cedar & Fig', 3900, 12900, 'A garden wall in August.', {
        sizes: { '50 ml': 0.7, '100 ml': 1 },
      }),
      form('Eau de Toilette, Bergamot', 2400, 7900, 'Clean, short, and right for the office.', {
        sizes: { '50 ml': 0.7, '100 ml': 1 },
      }),
      form('Eau de Parfum, Rose & Pepper 50 ml', 3900, 11900, 'Starts polite.'),
      form('Solid Perfume, Amber', 1490, 3400, 'A tin for the pocket.'),
      form('Eau de Cologne, Neroli 100 ml', 2400, 6900, 'For the neck and for hot days.'),
    ],
    materials: [],
    colours: ['copper', 'blush', 'teal', 'mustard', 'plum', 'sky', 'brass'],
    styles: ['Scandinavian', 'Classic', 'Bohemian', 'Minimal', 'Playful'],
    about: ['Mixed in small batches.', 'A sample is in the parcel: try that first.'],
    tags: ['scent', 'gift'],
    comesInColours: false,
  },
};
