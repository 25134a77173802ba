import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const ENAMEL = ['white', 'black', 'sage', 'red', 'navy', 'mustard', 'terracotta', 'grey'] as const;
const KITCHEN_STYLES = ['Scandinavian', 'Rustic', 'Industrial', 'Classic', 'Minimal'] as const;

export const KITCHEN: DepartmentKinds<'Kitchen'> = {
  kettle: {
    plural: 'Kettles',
    forms: [
      form('Pour-Over Kettle', 4900, 11900, 'The thin spout puts the water exactly where you want it.', {
        sizes: { '0.6 L': 0.85, '0.9 L': 1 },
      }),
      form('Electric Kettle', 3400, 12900, 'Boils a litre in under three minutes and then keeps quiet.', {
        sizes: { '1.2 L': 0.9, '1.7 L': 1 },
      }),
      form('Whistling Kettle 2 L', 3900, 9900, 'Calls from the hob when the water is ready.', {
        materials: ['enamelled steel'],
      }),
      form('Glass Kettle 1.5 L', 3900, 8900, 'You see it boil, and you see when it wants descaling.', {
        materials: ['borosilicate glass'],
      }),
    ],
    materials: ['powder-coated steel', 'stainless steel'],
    colours: ENAMEL,
    styles: KITCHEN_STYLES,
    about: ['The handle stays cool.', 'The lid opens wide enough to clean it properly.'],
    tags: ['tea', 'coffee', 'breakfast'],
    comesInColours: true,
  },
  'frying-pan': {
    plural: 'Frying pans',
    forms: [
      form('Cast-Iron Skillet 26 cm', 3900, 13900, 'Seasoned at the works and better with every egg.', {
        materials: ['cast iron'],
      }),
      form('Non-Stick Frying Pan', 2400, 8900, 'For omelettes that slide.', {
        sizes: { '24 cm': 0.85, '28 cm': 1 },
      }),
      form('Carbon-Steel Pan 28 cm', 4400, 9900, 'Half the weight of cast iron with the same crust.', {
        materials: ['carbon steel'],
      }),
      form('Copper Sauté Pan 24 cm', 14900, 27900, 'Answers the flame at once.', { materials: ['copper'] }),
    ],
    materials: ['forged aluminium'],
    colours: ['black', 'charcoal', 'sage', 'ivory', 'terracotta'],
    styles: KITCHEN_STYLES,
    about: ['The handle stays cooler than you expect.', 'Can go from the hob into the oven.'],
    tags: ['cooking', 'pan'],
    comesInColours: true,
  },
  saucepan: {
    plural: 'Saucepans',
    forms: [
      form('Saucepan with Lid', 2900, 9900, 'For rice, sauces and the porridge of a Tuesday.', {
        sizes: { '1.5 L': 0.85, '2.5 L': 1 },
        materials: ['stainless steel'],
      }),
      form('Enamel Milk Pan 1.2 L', 1900, 4900, 'Pours cleanly from either side.', {
        materials: ['enamelled steel'],
      }),
      form('Cast-Iron Casserole 4.5 L', 8900, 28900, 'Stews, bread, and a place on the table.', {
        materials: ['enamelled cast iron'],
      }),
      form('Pasta Pot 6 L', 4900, 11900, 'With a sieve that lifts out.', { materials: ['stainless steel'] }),
    ],
    materials: ['enamelled steel'],
    colours: ENAMEL,
    styles: KITCHEN_STYLES,
    about: ['Marked inside by the half litre.', 'Works on every hob, induction too.'],
    tags: ['cooking', 'pot'],
    comesInColours: true,
  },
  'chef-knife': {
    plural: 'Kitchen knives',
    forms: [
      form('Chef’s Knife 20 cm', 4900, 18900, 'Heavy where it should be, and sharp out of the box.'),
      form('Santoku Knife 17 cm', 4900, 19900, 'Made for vegetables: straight down, no rocking.'),
      form('Paring Knife 9 cm', 1400, 4900, 'For everything you peel in your hand.'),
      form('Bread Knife 24 cm', 2900, 8900, 'Through the crust without flattening the crumb.'),
      form('Three-Piece Knife Set', 8900, 28900, 'The three blades a kitchen really uses.'),
    ],
    materials: ['stainless steel with walnut', 'stainless steel with oak', 'forged steel'],
    colours: ['black', 'walnut', 'oak', 'silver'],
    styles: KITCHEN_STYLES,
    about: ['Takes an edge easily and keeps it for weeks.', 'Wash it by hand and it will outlast you.'],
    tags: ['knife', 'cooking', 'prep'],
    comesInColours: false,
  },
  'cutting-board': {
    plural: 'Cutting boards',
    forms: [
      form('End-Grain Chopping Block', 5900, 15900, 'Kind to the blade and too heavy to slide.', {
        materials: ['walnut', 'acacia wood', 'solid oak'],
      }),
      form('Cutting Board', 1900, 5900, 'One side flat, the other with a groove for the juices.', {
        sizes: { Medium: 0.8, Large: 1 },
      }),
      form('Bread Board with Handle', 2400, 5900, 'From the oven to the table, crumbs and all.'),
      form('Cheese Board', 2900, 6900, 'Cool to the touch, as good cheese likes it.', {
        materials: ['slate', 'marble'],
      }),
    ],
    materials: ['solid oak', 'beech', 'acacia wood', 'bamboo'],
    colours: ['oak', 'walnut', 'sand'],
    styles: KITCHEN_STYLES,
    about: ['Wipe it, dry it, stand it up: that is all.', 'Thick enough not to warp.'],
    tags: ['prep', 'serving'],
    comesInColours: true,
  },
  blender: {
    plural: 'Blenders',
    forms: [
      form('Countertop Blender 1.8 L', 6900, 24900, 'Crushes ice without a word of complaint.'),
      form('Hand Blender', 3400, 12900, 'Soup in the pot it was cooked in.'),
      form('Personal Blender 0.6 L', 3400, 7900, 'Blend, screw on the lid, leave the house.'),
      form('Soup Maker 1.6 L', 7900, 15900, 'Vegetables in, soup out, twenty minutes.'),
    ],
    materials: ['powder-coated steel', 'recycled plastic'],
    colours: ['black', 'white', 'red', 'sage', 'charcoal', 'ivory'],
    styles: [...KITCHEN_STYLES, 'Playful'],
    about: ['The blades come out for cleaning.', 'Three speeds and a pulse, no menu to study.'],
    tags: ['smoothie', 'soup', 'appliance'],
    comesInColours: true,
  },
  toaster: {
    plural: 'Toasters',
    forms: [
      form('2-Slice Toaster', 2900, 12900, 'Even brown on both sides, and it says so with one click.'),
      form('4-Slice Toaster', 4900, 18900, 'Two pairs of slots, set apart for those who disagree.'),
      form('Long-Slot Toaster', 4400, 13900, 'Takes sourdough as it is sliced.'),
      form('Sandwich Toaster', 2900, 7900, 'Seals the edges, marks the crust.'),
    ],
    materials: ['powder-coated steel', 'stainless steel'],
    colours: ENAMEL,
    styles: [...KITCHEN_STYLES, 'Playful'],
    about: ['The crumb tray slides out at the back.', 'Done in two minutes.'],
    tags: ['breakfast', 'appliance'],
    comesInColours: true,
  },
  'coffee-maker': {
    plural: 'Coffee makers',
    forms: [
      form('Filter Coffee Maker', 4900, 22900, 'Brews at 94 degrees and keeps the pot warm.'),
      form('French Press', 2400, 7900, 'Four minutes, one push, full body.', {
        sizes: { '0.35 L': 0.75, '1 L': 1 },
        materials: ['borosilicate glass', 'stainless steel'],
      }),
      form('Stovetop Espresso Pot', 2400, 6900, 'Gurgles when it is done, as it has for ninety years.', {
        sizes: { '3 Cups': 0.8, '6 Cups': 1 },
        materials: ['cast aluminium'],
      }),
      form('Espresso Machine', 19900, 74900, 'A real 9-bar pump and a steam wand worth practising with.', {
        materials: ['brushed steel', 'powder-coated steel'],
      }),
      form('Pour-Over Dripper', 1900, 4900, 'One cup at a time, and all the care you like.', {
        materials: ['glazed ceramic', 'borosilicate glass'],
      }),
    ],
    materials: ['powder-coated steel'],
    colours: ['black', 'white', 'silver', 'red', 'ivory', 'charcoal'],
    styles: KITCHEN_STYLES,
    about: [
      'Every part that touches coffee comes apart for washing.',
      'With a booklet on grinding, water and time.',
    ],
    tags: ['coffee', 'breakfast'],
    comesInColours: true,
  },
  'mixing-bowl': {
    plural: 'Mixing bowls',
    forms: [
      form('Mixing Bowl', 1400, 4400, 'Deep enough to whisk cream without redecorating.', {
        sizes: { '2 L': 0.75, '4 L': 1 },
      }),
      form('Nesting Bowls, Set of 3', 2900, 7900, 'Three sizes that take the space of one.'),
      form('Steel Mixing Bowls with Lids, Set of 4', 3400, 7900, 'Mix, cover, put in the fridge.', {
        materials: ['stainless steel'],
      }),
      form('Dough Bowl 5 L', 2900, 6900, 'Keeps the warmth while the dough rises.', {
        materials: ['stoneware'],
      }),
    ],
    materials: ['stoneware', 'enamelled steel', 'melamine'],
    colours: ['white', 'sage', 'sky', 'blush', 'mustard', 'terracotta', 'ivory'],
    styles: [...KITCHEN_STYLES, 'Playful'],
    about: ['The lip pours without dripping.', 'Goes in the dishwasher.'],
    tags: ['baking', 'prep'],
    comesInColours: true,
  },
  apron: {
    plural: 'Aprons',
    forms: [
      form('Cross-Back Apron', 2900, 6900, 'Nothing to tie and nothing round the neck.', {
        materials: ['washed linen'],
      }),
      form('Bib Apron', 1900, 4900, 'One big pocket, and long enough for splashes.'),
      form('Waist Apron', 1400, 3400, 'Short, quick to tie, with a loop for the towel.'),
      form('Barbecue Apron', 2900, 7900, 'Thick enough to stand near the coals.', {
        materials: ['waxed canvas', 'denim'],
      }),
    ],
    materials: ['cotton', 'washed linen', 'cotton canvas'],
    colours: ['navy', 'sage', 'charcoal', 'terracotta', 'mustard', 'ivory', 'forest'],
    styles: [...KITCHEN_STYLES, 'Bohemian'],
    about: ['Washes at 60 degrees.', 'One size that fits most.'],
    tags: ['cooking', 'baking', 'gift'],
    comesInColours: true,
  },
};
