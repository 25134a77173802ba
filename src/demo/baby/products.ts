import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const SOFT = ['white', 'sage', 'blush', 'sky', 'mustard', 'lavender', 'sand', 'grey'] as const;
const BABY_STYLES = ['Scandinavian', 'Playful', 'Minimal', 'Rustic'] as const;

export const BABY: DepartmentKinds<'Baby'> = {
  stroller: {
    plural: 'Strollers',
    forms: [
      form('Compact Stroller', 17900, 44900, 'Folds with one hand and goes in the overhead locker.'),
      form('All-Terrain Stroller', 34900, 84900, 'Big wheels for woods and cobbles.'),
      form('Pram with Carrycot', 44900, 99900, 'Lying flat first, sitting up later.'),
      form('Twin Stroller', 39900, 89900, 'Side by side, and still through the door.'),
    ],
    materials: ['recycled polyester and aluminium'],
    colours: ['black', 'navy', 'sage', 'grey', 'sand', 'forest', 'rust'],
    styles: BABY_STYLES,
    about: ['The hood reaches down to the feet.', 'The basket below holds more than it looks.'],
    tags: ['newborn', 'outings'],
    comesInColours: true,
  },
  crib: {
    plural: 'Cribs',
    forms: [
      form('Baby Crib 60 × 120 cm', 14900, 49900, 'Three heights, and bars that come out later.'),
      form('Bedside Crib', 11900, 29900, 'Joins your bed, so nights are shorter walks.'),
      form('Travel Crib', 6900, 17900, 'Up in a minute, and it goes in the train.', {
        materials: ['recycled polyester and aluminium'],
        colours: ['grey', 'sage', 'navy', 'sand'],
      }),
      form('Wicker Moses Basket', 5900, 13900, 'For the first months, in whichever room you are.', {
        materials: ['rattan', 'seagrass'],
      }),
    ],
    materials: ['beech', 'pine', 'painted beech'],
    colours: ['white', 'sage', 'grey', 'sand'],
    styles: BABY_STYLES,
    about: ['Safe to chew on, which it will be.', 'The mattress is in the box.'],
    tags: ['newborn', 'nursery', 'sleep'],
    comesInColours: true,
  },
  'baby-bottle': {
    plural: 'Baby bottles',
    forms: [
      form('Baby Bottle', 590, 1690, 'A valve keeps the air out of the milk.', {
        sizes: { '150 ml': 0.85, '250 ml': 1 },
        materials: ['BPA-free plastic'],
      }),
      form('Glass Baby Bottle 240 ml', 990, 2190, 'Boils clean, and has a sleeve for the floor.', {
        materials: ['borosilicate glass'],
      }),
      form('Baby Bottle Starter Set', 1900, 4900, 'Four bottles, six teats, one brush.', {
        materials: ['BPA-free plastic'],
      }),
      form('Sippy Cup 200 ml', 790, 1690, 'Two handles and a lid that forgives.', {
        materials: ['BPA-free plastic', 'silicone'],
      }),
    ],
    materials: ['BPA-free plastic'],
    colours: SOFT,
    styles: BABY_STYLES,
    about: ['All parts go in the steriliser.', 'Marked in steps of 10 ml.'],
    tags: ['newborn', 'feeding'],
    comesInColours: true,
  },
  diapers: {
    plural: 'Diapers',
    forms: [
      form('Newborn Diapers, Pack of 60', 1190, 2290, 'Cut out at the front for the navel.'),
      form('Diapers Size 3, Pack of 90', 1690, 2990, 'Dry through the night, most nights.'),
      form('Diapers Size 4, Pack of 80', 1690, 2990, 'Stretch at the side for those who crawl.'),
      form('Diaper Pants Size 5, Pack of 60', 1790, 3190, 'Pulled up on the run.'),
      form('Cloth Diaper Set', 6900, 13900, 'Ten to wash and wash again.', {
        colours: ['white', 'sage', 'mustard'],
      }),
    ],
    materials: ['bamboo fibre', 'organic cotton'],
    colours: ['white', 'sky', 'sage'],
    styles: BABY_STYLES,
    about: ['No perfume, no lotion, no chlorine.', 'Soft at the legs and at the back.'],
    tags: ['newborn', 'refill', 'care'],
    comesInColours: false,
  },
  'baby-monitor': {
    plural: 'Baby monitors',
    forms: [
      form('Audio Baby Monitor', 3900, 8900, 'Hears every breath, and leaves out the street.'),
      form('Video Baby Monitor', 9900, 24900, 'Sees in the dark, without any cloud.'),
      form('Movement Baby Monitor', 8900, 18900, 'A pad under the mattress that counts breaths.'),
      form('Travel Baby Monitor', 4900, 9900, 'Clips to the cot, charges over USB-C.'),
    ],
    materials: ['recycled plastic'],
    colours: ['white', 'sage', 'sky', 'grey'],
    styles: BABY_STYLES,
    about: ['Range 300 metres, through walls and gardens.', 'The night light can be dimmed.'],
    tags: ['newborn', 'nursery', 'safety'],
    comesInColours: false,
  },
  bib: {
    plural: 'Bibs',
    forms: [
      form('Bandana Bibs, Set of 3', 990, 2400, 'Catch the drool and look intended.', {
        materials: ['organic cotton', 'cotton muslin'],
      }),
      form('Silicone Bib', 990, 1900, 'The pocket keeps what misses the mouth.', { materials: ['silicone'] }),
      form('Long-Sleeved Bib', 1290, 2400, 'For the day they discover beetroot.', {
        materials: ['coated polyester'],
      }),
      form('Muslin Bibs, Set of 5', 1190, 2900, 'Soft, thin, dry in an hour.', {
        materials: ['cotton muslin'],
      }),
    ],
    materials: ['organic cotton'],
    colours: SOFT,
    styles: BABY_STYLES,
    about: ['The snap opens before it pulls.', 'Soft at the neck.'],
    tags: ['feeding', 'newborn'],
    comesInColours: true,
  },
  onesie: {
    plural: 'Onesies',
    forms: [
      form('Short-Sleeve Onesies, Set of 3', 1900, 3900, 'Snaps between the legs, wide at the neck.'),
      form('Sleep Onesie', 1490, 3400, 'One zip from chin to toe.'),
      form('Knitted Romper', 2400, 5400, 'Knitted soft and made to be handed on.', {
        materials: ['merino wool', 'cotton knit'],
      }),
      form('Printed Onesie', 1290, 2900, 'Little foxes, and one goose.'),
    ],
    materials: ['organic cotton'],
    colours: SOFT,
    styles: BABY_STYLES,
    about: ['Fits for longer: the cuffs turn up.', 'No label inside to scratch.'],
    tags: ['newborn', 'clothes', 'gift'],
    comesInColours: true,
  },
  'baby-carrier': {
    plural: 'Baby carriers',
    forms: [
      form('Wrap Carrier', 3900, 8900, 'Five metres of cloth and one knot to learn.', {
        materials: ['organic cotton'],
      }),
      form('Buckle Carrier', 7900, 17900, 'Three buckles, four ways to carry.'),
      form('Ring Sling', 4900, 9900, 'On in seconds, for babies who change their mind.', {
        materials: ['washed linen'],
      }),
      form('Hiking Baby Carrier', 13900, 27900, 'A frame, a sun roof and the best view in the family.', {
        materials: ['ripstop nylon'],
      }),
    ],
    materials: ['organic cotton', 'recycled polyester'],
    colours: ['grey', 'navy', 'sage', 'rust', 'mustard', 'black', 'sand'],
    styles: BABY_STYLES,
    about: ['Holds hips the way midwives like it.', 'From 3.5 to 15 kg.'],
    tags: ['newborn', 'outings', 'carry'],
    comesInColours: true,
  },
};
