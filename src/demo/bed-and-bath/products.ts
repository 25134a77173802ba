import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const LINENS = ['white', 'sand', 'grey', 'sage', 'sky', 'navy', 'blush', 'terracotta', 'charcoal'] as const;
const LINEN_STYLES = ['Scandinavian', 'Classic', 'Minimal', 'Bohemian', 'Rustic'] as const;

export const BED_AND_BATH: DepartmentKinds<'Bed & Bath'> = {
  pillow: {
    plural: 'Pillows',
    forms: [
      form('Feather Pillow 50 × 70 cm', 2400, 7900, 'Can be punched into any shape.', {
        materials: ['feather and down'],
      }),
      form('Memory Foam Pillow', 2900, 8900, 'Remembers your neck and forgets it by morning.', {
        materials: ['memory foam'],
      }),
      form('Side-Sleeper Pillow', 2900, 7900, 'Fills the gap between ear and shoulder.'),
      form('Soft Fibre Pillow 40 × 80 cm', 1400, 3900, 'Goes in the machine at 60 degrees.'),
    ],
    materials: ['cotton percale', 'recycled polyester'],
    colours: ['white', 'ivory'],
    styles: LINEN_STYLES,
    about: ['The cover is tightly woven cotton.', 'Safe for people with allergies.'],
    tags: ['bedroom', 'sleep'],
    comesInColours: false,
  },
  duvet: {
    plural: 'Duvets',
    forms: [
      form('All-Season Duvet', 5900, 18900, 'One for the whole year, if the window stays a little open.', {
        sizes: { '140 × 200 cm': 1, '200 × 200 cm': 1.4 },
      }),
      form('Down Duvet', 12900, 32900, 'Weighs nothing and holds everything.', {
        sizes: { '140 × 200 cm': 1, '200 × 200 cm': 1.4 },
        materials: ['goose down'],
      }),
      form('Summer Duvet 140 × 200 cm', 3900, 10900, 'Just enough to feel covered.'),
      form('Wool Duvet 140 × 200 cm', 9900, 22900, 'Warm when it is cold, cool when it is warm.', {
        materials: ['virgin wool'],
      }),
      form(
        'Linen Duvet Cover Set 140 × 200 cm',
        6900,
        15900,
        'Soft from the first night and softer each wash.',
        {
          materials: ['washed linen'],
          colours: LINENS,
        },
      ),
    ],
    materials: ['cotton and recycled fibre', 'Tencel'],
    colours: ['white', 'ivory'],
    styles: LINEN_STYLES,
    about: ['Sewn for years of washing.', 'Comes in a cotton bag.'],
    tags: ['bedroom', 'sleep', 'warm'],
    comesInColours: true,
  },
  'throw-blanket': {
    plural: 'Throws & blankets',
    forms: [
      form('Wool Throw 130 × 180 cm', 4900, 14900, 'The corner of the sofa everyone wants.', {
        materials: ['lambswool', 'recycled wool'],
      }),
      form('Waffle Blanket 140 × 200 cm', 3400, 8900, 'Light squares that hold the warm air.', {
        materials: ['cotton'],
      }),
      form('Fleece Blanket 130 × 170 cm', 1400, 3400, 'Washed often, loved regardless.', {
        materials: ['recycled polyester'],
      }),
      form('Chunky Knit Throw', 4900, 12900, 'Knitted with arms, not needles.', {
        materials: ['cotton knit', 'merino wool'],
      }),
      form('Fringed Throw 130 × 170 cm', 2900, 7900, 'Thrown over a chair it is already decoration.', {
        materials: ['cotton'],
      }),
    ],
    materials: ['cotton', 'lambswool'],
    colours: LINENS,
    styles: LINEN_STYLES,
    about: ['Keeps its shape in the wash.', 'Big enough for two who like each other.'],
    tags: ['living room', 'bedroom', 'warm'],
    comesInColours: true,
  },
  'towel-set': {
    plural: 'Towels',
    forms: [
      form('Bath Towels, Set of 2', 2400, 7900, 'Thick loops that drink fast.'),
      form('Hand Towels, Set of 4', 1900, 5900, 'One for each hook.'),
      form('Waffle Towel Set', 2900, 7900, 'Dry by the next morning, even in winter.'),
      form('Hammam Towels, Set of 2', 2900, 6900, 'Thin as a scarf, for bath and beach.'),
      form('6-Piece Towel Set', 4400, 12900, 'Two of each size, all of one dye.'),
    ],
    materials: ['organic cotton', 'cotton', 'linen blend'],
    colours: LINENS,
    styles: LINEN_STYLES,
    about: ['Washes at 60 degrees and stays soft.', 'With a loop that does not tear off.'],
    tags: ['bathroom'],
    comesInColours: true,
  },
  bathrobe: {
    plural: 'Bathrobes',
    forms: [
      form('Terry Bathrobe', 4900, 12900, 'Heavy, warm, with deep pockets.', {
        materials: ['organic cotton'],
      }),
      form('Waffle Bathrobe', 3900, 9900, 'Light enough to travel.'),
      form('Linen Bathrobe', 6900, 15900, 'For slow mornings in summer.', { materials: ['washed linen'] }),
      form('Hooded Bathrobe', 4900, 11900, 'The hood dries the hair while you make coffee.'),
    ],
    materials: ['cotton', 'organic cotton'],
    colours: LINENS,
    styles: LINEN_STYLES,
    about: ['The belt is sewn on and cannot get lost.', 'Long enough to sit down in.'],
    tags: ['bathroom', 'gift'],
    comesInColours: true,
  },
  'shower-curtain': {
    plural: 'Shower curtains',
    forms: [
      form('Shower Curtain 180 × 200 cm', 1400, 4400, 'Hangs straight and does not reach for your legs.'),
      form('Waffle Shower Curtain', 2400, 5900, 'Heavy cloth with a coating you cannot see.', {
        materials: ['cotton'],
      }),
      form('Striped Shower Curtain', 1900, 4900, 'Makes a small bathroom taller.'),
      form('Linen-Look Shower Curtain', 2400, 5400, 'Looks like a curtain, works like a raincoat.'),
    ],
    materials: ['recycled polyester'],
    colours: LINENS,
    styles: [...LINEN_STYLES, 'Playful'],
    about: ['Twelve rings are in the pack.', 'Goes in the machine when it needs to.'],
    tags: ['bathroom'],
    comesInColours: true,
  },
};
