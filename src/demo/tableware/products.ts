import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const GLAZES = [
  'white',
  'ivory',
  'sage',
  'sky',
  'navy',
  'terracotta',
  'charcoal',
  'blush',
  'mustard',
] as const;
const TABLE_STYLES = ['Scandinavian', 'Rustic', 'Classic', 'Minimal', 'Bohemian'] as const;

export const TABLEWARE: DepartmentKinds<'Tableware'> = {
  mug: {
    plural: 'Mugs',
    forms: [
      form('Everyday Mug', 900, 2400, 'A handle for three fingers and a rim that is thin enough.', {
        sizes: { '0.3 L': 0.9, '0.4 L': 1 },
      }),
      form('Espresso Cups, Set of 4', 1900, 4900, 'Thick walls, so the last sip is warm too.'),
      form('Enamel Mug 0.35 L', 900, 1900, 'Falls, rings, and is fine.', { materials: ['enamelled steel'] }),
      form('Cappuccino Cup and Saucer', 1400, 3400, 'Wide enough for a heart of foam.'),
      form('Travel Mug 0.35 L', 1900, 3900, 'Closes tight and fits under the machine.', {
        materials: ['powder-coated steel'],
      }),
    ],
    materials: ['stoneware', 'porcelain'],
    colours: GLAZES,
    styles: [...TABLE_STYLES, 'Playful'],
    about: ['Goes in the dishwasher.', 'Feels right in either hand.'],
    tags: ['coffee', 'tea', 'gift'],
    comesInColours: true,
  },
  'plate-set': {
    plural: 'Plates',
    forms: [
      form('Dinner Plates, Set of 4', 3400, 11900, 'Flat, wide, with a rim that keeps the sauce in.'),
      form('Side Plates, Set of 4', 2400, 7900, 'For cake, bread, and things that come second.'),
      form('Pasta Plates, Set of 4', 3400, 9900, 'Deep in the middle, with a rim to twirl on.'),
      form('12-Piece Dinner Set', 6900, 24900, 'Plates, side plates and bowls for four.'),
    ],
    materials: ['stoneware', 'porcelain'],
    colours: GLAZES,
    styles: TABLE_STYLES,
    about: ['They stack low and go in the dishwasher.', 'Single pieces can be bought later.'],
    tags: ['dinner', 'table'],
    comesInColours: true,
  },
  'wine-glass': {
    plural: 'Wine glasses',
    forms: [
      form('Red Wine Glasses, Set of 4', 2900, 9900, 'A wide bowl for wines that need air.'),
      form('White Wine Glasses, Set of 4', 2900, 8900, 'Slim, so the wine stays cool.'),
      form('Champagne Flutes, Set of 2', 1900, 6900, 'Tall enough to watch the bubbles.'),
      form('Stemless Glasses, Set of 6', 2400, 5900, 'For wine on a weekday.'),
      form('Tinted Wine Glasses, Set of 4', 2900, 6900, 'Colour for the table before the food arrives.', {
        materials: ['coloured glass'],
        colours: ['sage', 'sky', 'blush', 'plum', 'teal'],
      }),
    ],
    materials: ['clear glass', 'crystal'],
    colours: ['silver'],
    styles: TABLE_STYLES,
    about: ['The rim is cut and polished.', 'Survive the dishwasher, and most dinners.'],
    tags: ['dinner', 'wine', 'table'],
    comesInColours: true,
  },
  'cutlery-set': {
    plural: 'Cutlery',
    forms: [
      form('16-Piece Cutlery Set', 3900, 13900, 'Four of each, weighted so that they sit well in the hand.'),
      form('24-Piece Cutlery Set', 5900, 24900, 'Six of each, for tables that fill up.'),
      form('Steak Knives, Set of 4', 2900, 8900, 'Go through, not around.'),
      form('Salad Servers', 1900, 4900, 'A pair with long handles for deep bowls.', {
        materials: ['olive wood', 'stainless steel', 'acacia wood'],
      }),
    ],
    materials: ['stainless steel', 'brass-plated steel', 'black-coated steel'],
    colours: ['silver', 'brass', 'black'],
    styles: TABLE_STYLES,
    about: ['Comes wrapped, ready to give.', 'The finish is matt and hides fingerprints.'],
    tags: ['dinner', 'table'],
    comesInColours: false,
  },
  teapot: {
    plural: 'Teapots',
    forms: [
      form('Stoneware Teapot', 2900, 7900, 'Pours in one clean arc and does not drip.', {
        sizes: { '0.8 L': 0.9, '1.2 L': 1 },
        materials: ['stoneware'],
      }),
      form('Glass Teapot 1 L', 2400, 5900, 'With a sieve fine enough for rooibos.', {
        materials: ['borosilicate glass'],
      }),
      form('Cast-Iron Teapot 0.9 L', 3900, 8900, 'Keeps the second cup as warm as the first.', {
        materials: ['cast iron'],
      }),
      form('Teapot for One', 1900, 4400, 'Pot above, cup below.'),
    ],
    materials: ['stoneware', 'porcelain'],
    colours: GLAZES,
    styles: [...TABLE_STYLES, 'Playful'],
    about: ['The lid stays on while you pour.', 'The sieve lifts out when the tea is strong enough.'],
    tags: ['tea', 'gift'],
    comesInColours: true,
  },
  'serving-bowl': {
    plural: 'Serving bowls',
    forms: [
      form('Serving Bowl 28 cm', 2400, 6900, 'Big enough for salad for six.'),
      form('Wooden Salad Bowl 30 cm', 3900, 9900, 'Turned from one piece of wood.', {
        materials: ['acacia wood', 'mango wood', 'olive wood'],
      }),
      form('Tapas Bowls, Set of 6', 1900, 4900, 'Olives, nuts, dips, and the stones.'),
      form('Oval Serving Platter', 2900, 7900, 'For a whole fish, or a lot of cake.'),
    ],
    materials: ['stoneware', 'porcelain'],
    colours: GLAZES,
    styles: TABLE_STYLES,
    about: ['Looks good empty on the shelf too.', 'Light enough to pass around.'],
    tags: ['dinner', 'table', 'serving'],
    comesInColours: true,
  },
};
