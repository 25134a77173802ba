import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const PET_COLOURS = [
  'grey',
  'sand',
  'navy',
  'forest',
  'rust',
  'mustard',
  'charcoal',
  'sage',
  'blush',
] as const;
const PET_STYLES = ['Classic', 'Outdoor', 'Minimal', 'Playful'] as const;
const BAGS = ['forest', 'navy', 'rust', 'mustard', 'teal', 'sand'] as const;

export const PETS: DepartmentKinds<'Pets'> = {
  'dog-bed': {
    plural: 'Dog beds',
    forms: [
      form('Donut Dog Bed', 2900, 8900, 'A rim to put the chin on.', { sizes: { Medium: 0.75, Large: 1 } }),
      form('Orthopaedic Dog Bed', 5900, 15900, 'Thick foam for old hips.'),
      form('Travel Dog Mat', 2400, 5900, 'Rolls up and smells of home.'),
      form('Raised Dog Bed', 3900, 8900, 'Cool from below, dry from everywhere.'),
    ],
    materials: ['recycled polyester', 'cotton canvas'],
    colours: PET_COLOURS,
    styles: PET_STYLES,
    about: ['The cover comes off and washes at 40 degrees.', 'The floor side does not slip.'],
    tags: ['dog', 'sleep'],
    comesInColours: true,
  },
  'dog-leash': {
    plural: 'Leashes',
    forms: [
      form('Rope Leash 2 m', 1900, 4900, 'Soft in the hand and strong at the hook.', {
        materials: ['cotton rope'],
      }),
      form('Leather Leash', 2900, 6900, 'Thin when new, supple ever after.', {
        materials: ['leather'],
        colours: ['black', 'walnut', 'rust'],
      }),
      form('Retractable Leash 5 m', 1490, 3900, 'Brakes with the thumb.', { materials: ['recycled nylon'] }),
      form('Hands-Free Running Leash', 1900, 4400, 'A belt, a spring, and the two of you.', {
        materials: ['recycled nylon'],
      }),
      form('Dog Harness', 1990, 4900, 'Pulls at the chest and never at the neck.', {
        materials: ['recycled nylon'],
      }),
    ],
    materials: ['recycled nylon'],
    colours: ['navy', 'rust', 'forest', 'mustard', 'black', 'coral', 'teal'],
    styles: PET_STYLES,
    about: ['Easy to close with cold fingers.', 'Strong enough for a very large dog.'],
    tags: ['dog', 'walk'],
    comesInColours: true,
  },
  'dog-food': {
    plural: 'Dog food',
    forms: [
      form('Chicken & Rice Dry Dog Food', 1490, 2690, 'For dogs whose stomachs like it simple.', {
        sizes: { '3 kg': 1, '12 kg': 3 },
      }),
      form('Salmon Grain-Free Dog Food', 1790, 3190, 'For shine, and for itchy dogs.', {
        sizes: { '3 kg': 1, '12 kg': 3 },
      }),
      form('Puppy Dry Food 3 kg', 1490, 2690, 'Small pieces for small jaws.'),
      form('Wet Dog Food, 12 Tins', 1890, 3490, 'Beef and carrots you can see.'),
      form('Senior Dog Food 3 kg', 1590, 2790, 'Lighter, and good for the joints.'),
    ],
    materials: [],
    colours: BAGS,
    styles: PET_STYLES,
    about: ['No sugar, no colouring.', 'Made in small batches.'],
    tags: ['dog', 'food', 'refill'],
    comesInColours: false,
  },
  'cat-tree': {
    plural: 'Cat trees',
    forms: [
      form('Cat Tree', 3900, 14900, 'Platforms, a cave, and a place to look down from.', {
        sizes: { '90 cm': 0.6, '150 cm': 1 },
      }),
      form('Scratching Post 70 cm', 1900, 5400, 'High enough for a full stretch.'),
      form('Wall-Mounted Cat Steps', 3400, 7900, 'A staircase for one.', {
        materials: ['birch plywood', 'solid oak'],
      }),
      form('Cat Cave', 2400, 6900, 'Felted by hand; the cat does the rest.', { materials: ['wool felt'] }),
    ],
    materials: ['sisal and plywood'],
    colours: ['sand', 'grey', 'ivory', 'charcoal', 'sage'],
    styles: ['Minimal', 'Classic', 'Playful'],
    about: ['Stands still, even at a gallop.', 'Parts can be replaced one by one.'],
    tags: ['cat', 'climbing', 'sleep'],
    comesInColours: true,
  },
  'cat-litter': {
    plural: 'Cat litter',
    forms: [
      form('Clumping Clay Litter 10 L', 690, 1390, 'Clumps hard and hardly dusts.'),
      form('Plant-Fibre Litter 10 L', 890, 1690, 'From wood, and it can be composted.'),
      form('Silica Litter 7.5 L', 1090, 1990, 'A month for one cat.'),
      form('Unscented Fine Litter 14 L', 1190, 1990, 'Soft under paws that are choosy.'),
    ],
    materials: [],
    colours: ['sky', 'sage', 'lavender', 'grey'],
    styles: ['Minimal', 'Classic', 'Playful'],
    about: ['Binds smell without perfume.', 'Comes in a paper bag with a handle.'],
    tags: ['cat', 'refill'],
    comesInColours: false,
  },
  'pet-bowl': {
    plural: 'Pet bowls',
    forms: [
      form('Pet Bowl', 990, 3400, 'Too heavy to push through the kitchen.', {
        sizes: { '0.4 L': 0.75, '1 L': 1 },
      }),
      form('Double Bowl Stand', 1990, 4900, 'Water and food at the right height.', {
        materials: ['bamboo', 'powder-coated steel'],
      }),
      form('Slow-Feeder Bowl', 1290, 2900, 'A maze for dogs who inhale.', {
        materials: ['recycled plastic'],
      }),
      form('Travel Bowl', 890, 1890, 'Folds flat and clips to the pack.', { materials: ['silicone'] }),
    ],
    materials: ['glazed ceramic', 'stainless steel'],
    colours: ['white', 'sage', 'navy', 'terracotta', 'charcoal', 'mustard', 'sky'],
    styles: PET_STYLES,
    about: ['Goes in the dishwasher.', 'A rubber ring keeps it in place.'],
    tags: ['dog', 'cat', 'feeding'],
    comesInColours: true,
  },
  'cat-toy': {
    plural: 'Cat toys',
    forms: [
      form('Feather Wand', 690, 1690, 'You are tired before the cat is.', {
        materials: ['beech and feathers'],
      }),
      form('Catnip Mice, Set of 3', 690, 1490, 'Two will be under the sofa by night.', {
        materials: ['wool felt', 'cotton'],
      }),
      form('Track Ball Tower', 1190, 2490, 'Round and round, for nobody but the cat.', {
        materials: ['recycled plastic'],
      }),
      form('Cat Tunnel', 1490, 2900, 'It rustles.', { materials: ['recycled polyester'] }),
      form('Treat Puzzle', 1290, 2690, 'Work first, then fish.', {
        materials: ['recycled plastic', 'birch plywood'],
      }),
    ],
    materials: ['cotton'],
    colours: ['coral', 'teal', 'mustard', 'grey', 'lavender', 'sage'],
    styles: ['Minimal', 'Classic', 'Playful'],
    about: ['Nothing small to swallow.', 'Tested by three honest cats.'],
    tags: ['cat', 'play', 'gift'],
    comesInColours: false,
  },
};
