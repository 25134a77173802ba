import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const SPORT_COLOURS = ['black', 'navy', 'coral', 'teal', 'mustard', 'white', 'forest', 'lavender'] as const;
const SPORT_STYLES = ['Minimal', 'Industrial', 'Classic', 'Outdoor', 'Playful'] as const;

export const SPORTS: DepartmentKinds<'Sports'> = {
  'yoga-mat': {
    plural: 'Yoga mats',
    forms: [
      form('Yoga Mat 4 mm', 1900, 6900, 'Grips when hands get damp.'),
      form('Cork Yoga Mat', 4400, 9900, 'Firm, natural, better when wet.', { materials: ['cork'] }),
      form('Travel Yoga Mat 1.5 mm', 1900, 5400, 'Folds into a backpack.'),
      form('Thick Exercise Mat 10 mm', 1900, 4900, 'Kind to knees and spines.', {
        materials: ['closed-cell foam'],
      }),
    ],
    materials: ['natural rubber', 'TPE'],
    colours: ['plum', 'sage', 'navy', 'terracotta', 'teal', 'charcoal', 'lavender', 'blush'],
    styles: [...SPORT_STYLES, 'Bohemian'],
    about: ['Lies flat at once.', 'Comes with a strap for carrying.'],
    tags: ['yoga', 'fitness', 'home workout'],
    comesInColours: true,
  },
  dumbbells: {
    plural: 'Dumbbells',
    forms: [
      form('Dumbbell Pair', 1900, 5400, 'Six edges, so they do not roll away.', {
        sizes: { '2 × 2 kg': 0.6, '2 × 5 kg': 1 },
      }),
      form('Adjustable Dumbbells 2 × 20 kg', 14900, 37900, 'Fifteen pairs in the space of one.', {
        materials: ['cast iron'],
      }),
      form('Kettlebell', 2400, 6900, 'Swing, press, carry.', { sizes: { '8 kg': 0.7, '16 kg': 1 } }),
      form('Ankle Weights, Pair', 1490, 3400, 'A kilo each, and soft inside.', { materials: ['neoprene'] }),
    ],
    materials: ['vinyl-coated iron', 'neoprene-coated iron'],
    colours: ['black', 'charcoal', 'teal', 'coral', 'navy'],
    styles: ['Minimal', 'Industrial', 'Classic', 'Outdoor'],
    about: ['Kind to floors and neighbours.', 'With a card of exercises.'],
    tags: ['strength', 'fitness', 'home workout'],
    comesInColours: true,
  },
  'running-shoes': {
    plural: 'Running shoes',
    forms: [
      form('Daily Running Shoes', 6900, 15900, 'Soft at the heel, for kilometres without a plan.'),
      form('Trail Running Shoes', 7900, 17900, 'Studs for mud and a plate against roots.'),
      form('Race Day Running Shoes', 11900, 24900, 'Springy, light, and good for a new best.'),
      form('Stability Running Shoes', 8900, 17900, 'Guide the foot when it tires.'),
    ],
    materials: ['recycled mesh'],
    colours: SPORT_COLOURS,
    styles: SPORT_STYLES,
    about: ['Good for about 700 kilometres.', 'Wide in front, firm at the back.'],
    tags: ['running', 'marathon', 'shoes'],
    comesInColours: true,
  },
  'jump-rope': {
    plural: 'Jump ropes',
    forms: [
      form('Speed Jump Rope', 990, 2900, 'Turns on ball bearings.', { materials: ['coated steel wire'] }),
      form('Weighted Jump Rope', 1490, 3900, 'Half a kilo makes it an arm day.', { materials: ['PVC'] }),
      form('Beaded Jump Rope', 990, 2400, 'You hear the rhythm.', { materials: ['nylon and plastic beads'] }),
      form('Cotton Jump Rope', 890, 2190, 'For the yard, with wooden handles.', {
        materials: ['cotton rope'],
      }),
    ],
    materials: ['PVC'],
    colours: SPORT_COLOURS,
    styles: SPORT_STYLES,
    about: ['The length adjusts without tools.', 'Fits in a coat pocket.'],
    tags: ['fitness', 'home workout', 'running'],
    comesInColours: false,
  },
  'tennis-racket': {
    plural: 'Rackets',
    forms: [
      form('All-Round Tennis Racket', 5900, 16900, 'A large sweet spot for weekends.', {
        materials: ['graphite'],
      }),
      form('Tournament Tennis Racket', 11900, 24900, 'Stiff, precise, and not polite to beginners.', {
        materials: ['graphite'],
      }),
      form('Junior Tennis Racket', 1900, 4900, 'Short and light, for the first season.'),
      form('Badminton Set', 2400, 5900, 'Four rackets, a net and a long summer evening.'),
    ],
    materials: ['aluminium'],
    colours: ['black', 'white', 'coral', 'teal', 'navy', 'mustard', 'red'],
    styles: SPORT_STYLES,
    about: ['Strung and ready to play.', 'The grip can be wrapped again.'],
    tags: ['tennis', 'summer'],
    comesInColours: false,
  },
  football: {
    plural: 'Balls',
    forms: [
      form('Match Football', 2900, 7900, 'Seams that do not drink rain.'),
      form('Training Football', 1490, 3900, 'For hard ground and long evenings.'),
      form('Mini Football', 990, 1990, 'For corridors, and for small feet.'),
      form('Futsal Ball', 1990, 4400, 'Bounces less, so you play more.'),
    ],
    materials: ['synthetic leather'],
    colours: ['white', 'black', 'red', 'blue', 'yellow', 'coral'],
    styles: SPORT_STYLES,
    about: ['Holds its air for weeks.', 'Comes flat, with a needle.'],
    tags: ['football', 'outdoors'],
    comesInColours: true,
  },
  'bike-helmet': {
    plural: 'Bike helmets',
    forms: [
      form('City Bike Helmet', 3900, 11900, 'Round, light, with a lamp at the back.'),
      form('Road Bike Helmet', 6900, 19900, 'Twenty vents and 240 grams.'),
      form('Mountain Bike Helmet', 6900, 17900, 'Low at the neck, with a peak.'),
      form('Kids’ Bike Helmet', 2400, 5900, 'Turns with a wheel as the head grows.', {
        colours: ['coral', 'sky', 'yellow', 'teal', 'lavender'],
      }),
    ],
    materials: ['polycarbonate and foam'],
    colours: ['black', 'white', 'navy', 'sage', 'coral', 'mustard', 'charcoal'],
    styles: SPORT_STYLES,
    about: ['Closes with a magnet, even in gloves.', 'The pads come out for the wash.'],
    tags: ['cycling', 'safety'],
    comesInColours: true,
  },
  bicycle: {
    plural: 'Bicycles',
    forms: [
      form('City Bicycle, 7 Gears', 39900, 94900, 'Upright, with lights that are always on.'),
      form('Gravel Bike', 89900, 219900, 'Fast on the road and not afraid of the end of it.'),
      form('Folding Bicycle', 49900, 129900, 'Under the desk in fifteen seconds.'),
      form('Kids’ Bicycle 20"', 17900, 39900, 'Low enough for both feet.', {
        colours: ['red', 'sky', 'yellow', 'coral', 'teal'],
      }),
    ],
    materials: ['chromoly steel', 'aluminium'],
    colours: ['black', 'forest', 'navy', 'ivory', 'rust', 'sage', 'charcoal'],
    styles: SPORT_STYLES,
    about: ['Arrives nine tenths built, with the tools for the rest.', 'First service included.'],
    tags: ['cycling', 'commute'],
    comesInColours: true,
  },
};
