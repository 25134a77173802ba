import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const HOME = [
  'white',
  'black',
  'sand',
  'sage',
  'terracotta',
  'mustard',
  'navy',
  'blush',
  'charcoal',
  'rust',
] as const;
const DECOR_STYLES = ['Scandinavian', 'Rustic', 'Industrial', 'Minimal', 'Bohemian', 'Classic'] as const;

export const DECOR: DepartmentKinds<'Decor'> = {
  'floor-lamp': {
    plural: 'Floor lamps',
    forms: [
      form('Arc Floor Lamp', 9900, 28900, 'Reaches over the sofa from behind.'),
      form('Tripod Floor Lamp', 7900, 22900, 'Three legs, one wide shade.', {
        materials: ['beech', 'solid oak', 'walnut'],
      }),
      form('Reading Floor Lamp', 5900, 18900, 'The head turns to the page and away from the screen.'),
      form('Paper Floor Lamp', 3900, 9900, 'A column of soft light for a dark corner.', {
        materials: ['rice paper'],
        colours: ['white', 'ivory'],
      }),
    ],
    materials: ['powder-coated steel', 'brass'],
    colours: ['black', 'white', 'sage', 'charcoal', 'mustard', 'sand'],
    styles: DECOR_STYLES,
    about: ['Dims with the switch on the cord.', 'Takes an E27 bulb; a warm one is in the box.'],
    tags: ['light', 'living room'],
    comesInColours: true,
  },
  'table-lamp': {
    plural: 'Table lamps',
    forms: [
      form('Bedside Lamp', 2900, 8900, 'Enough light to read by, not enough to wake anyone.'),
      form('Desk Lamp', 3900, 12900, 'Bends in three places and stays there.', {
        materials: ['powder-coated steel'],
      }),
      form('Ceramic Table Lamp', 4900, 13900, 'A heavy foot and a linen shade.', {
        materials: ['glazed ceramic'],
      }),
      form('Cordless Table Lamp', 4900, 11900, 'Moves with you to the balcony and back.', {
        materials: ['powder-coated steel'],
      }),
      form('Mushroom Lamp', 3900, 9900, 'Glows all over, like the real one would not.', {
        materials: ['opal glass'],
      }),
    ],
    materials: ['powder-coated steel', 'glazed ceramic', 'brass'],
    colours: HOME,
    styles: [...DECOR_STYLES, 'Playful'],
    about: ['A warm bulb is in the box.', 'Dims down to the light of a candle.'],
    tags: ['light', 'bedroom', 'desk'],
    comesInColours: true,
  },
  vase: {
    plural: 'Vases',
    forms: [
      form('Bottle Vase 20 cm', 1400, 4400, 'For three stems, or one.'),
      form('Stoneware Vase 30 cm', 2400, 7900, 'Wide at the neck, for whole armfuls.', {
        materials: ['stoneware'],
      }),
      form('Bud Vases, Set of 3', 1400, 3900, 'For what you pick on the way home.'),
      form('Ribbed Glass Vase 25 cm', 1900, 5900, 'Bends the light and hides the stems.', {
        materials: ['coloured glass'],
        colours: ['sky', 'sage', 'blush', 'teal', 'plum'],
      }),
      form('Floor Vase 50 cm', 4900, 12900, 'For pampas grass and tall ideas.', {
        materials: ['stoneware', 'terracotta clay'],
      }),
    ],
    materials: ['stoneware', 'glazed ceramic'],
    colours: HOME,
    styles: DECOR_STYLES,
    about: ['Stands firm, even with heavy branches.', 'No two are quite the same.'],
    tags: ['flowers', 'living room', 'gift'],
    comesInColours: true,
  },
  cushion: {
    plural: 'Cushions',
    forms: [
      form('Linen Cushion 50 × 50 cm', 1900, 5400, 'Creases the way linen should.', {
        materials: ['washed linen'],
      }),
      form('Velvet Cushion 45 × 45 cm', 1900, 5400, 'Changes colour with the light.', {
        materials: ['cotton velvet'],
      }),
      form('Knitted Cushion 40 × 60 cm', 2400, 5900, 'Thick stitches, like a good sweater.', {
        materials: ['cotton knit'],
      }),
      form('Block-Print Cushion 50 × 50 cm', 2400, 5900, 'Printed by hand, so the lines wander.', {
        materials: ['cotton'],
      }),
      form('Floor Cushion 70 cm', 3900, 8900, 'One more seat whenever you need it.', {
        materials: ['cotton canvas'],
      }),
    ],
    materials: ['washed linen', 'cotton'],
    colours: HOME,
    styles: DECOR_STYLES,
    about: ['The filling is in the price.', 'The cover has a hidden zip and washes at 30 degrees.'],
    tags: ['sofa', 'living room'],
    comesInColours: true,
  },
  rug: {
    plural: 'Rugs',
    forms: [
      form('Flat-Weave Rug', 6900, 19900, 'Thin, firm, and the same on both sides.', {
        sizes: { '120 × 180 cm': 1, '160 × 230 cm': 1.6 },
      }),
      form('Shaggy Rug', 7900, 24900, 'For bare feet on winter mornings.', {
        sizes: { '120 × 180 cm': 1, '160 × 230 cm': 1.6 },
      }),
      form('Jute Rug 160 × 230 cm', 9900, 22900, 'Rough, strong, and smells faintly of hay.', {
        materials: ['jute'],
      }),
      form('Runner Rug 70 × 200 cm', 4900, 13900, 'Leads down the hall and quiets it.'),
      form('Kilim Rug 140 × 200 cm', 14900, 39900, 'Woven from old patterns in new wool.'),
    ],
    materials: ['wool', 'cotton', 'recycled polyester'],
    colours: HOME,
    styles: DECOR_STYLES,
    about: [
      'Sheds a little for the first weeks, then stops.',
      'An underlay that does not slip is sold beside it.',
    ],
    tags: ['living room', 'floor'],
    comesInColours: true,
  },
  candle: {
    plural: 'Candles',
    forms: [
      form('Scented Candle', 1400, 4400, 'Fig leaf and cedar, for about forty hours.', {
        sizes: { '180 g': 0.8, '300 g': 1 },
        materials: ['soy wax'],
      }),
      form('Pillar Candle 15 cm', 690, 1690, 'Burns down inside its own wall.'),
      form('Dinner Candles, Set of 6', 790, 1890, 'They neither drip nor lean.'),
      form('Beeswax Candles, Set of 4', 1490, 2690, 'Smell of honey before they are even lit.', {
        materials: ['beeswax'],
      }),
      form('Tealights, Pack of 50', 590, 1290, 'Four hours each, without scent.', { colours: ['white'] }),
    ],
    materials: ['stearin', 'rapeseed wax'],
    colours: ['white', 'ivory', 'sage', 'terracotta', 'plum', 'mustard', 'navy', 'blush'],
    styles: DECOR_STYLES,
    about: ['The wick is cotton, without lead.', 'Cut the wick short and it burns clean.'],
    tags: ['light', 'gift', 'scent'],
    comesInColours: true,
  },
  'picture-frame': {
    plural: 'Picture frames',
    forms: [
      form('Photo Frame', 990, 2900, 'Hangs either way round.', {
        sizes: { '13 × 18 cm': 0.75, '21 × 30 cm': 1 },
      }),
      form('Poster Frame 50 × 70 cm', 2400, 6900, 'Light enough for one nail.'),
      form(
        'Gallery Frame Set of 6',
        3900,
        9900,
        'With a paper pattern, so the wall has only the right holes.',
      ),
      form('Floating Glass Frame 21 × 30 cm', 1900, 4400, 'Two panes, with nothing behind what you love.', {
        materials: ['brass', 'black-coated steel'],
      }),
    ],
    materials: ['solid oak', 'walnut', 'anodised aluminium', 'painted wood'],
    colours: ['black', 'white', 'oak', 'walnut', 'sage', 'navy'],
    styles: DECOR_STYLES,
    about: ['The back opens without tools.', 'The pane does not mirror.'],
    tags: ['wall', 'photos', 'gift'],
    comesInColours: true,
  },
  mirror: {
    plural: 'Mirrors',
    forms: [
      form('Round Mirror', 4900, 15900, 'Brings the window to the other wall.', {
        sizes: { '50 cm': 0.75, '80 cm': 1 },
      }),
      form('Full-Length Mirror', 7900, 22900, 'Leans or hangs, and shows the shoes too.'),
      form('Arched Wall Mirror', 6900, 18900, 'A doorway where there is none.'),
      form('Shaving Mirror', 1900, 5900, 'Five times larger on one side, kinder on the other.', {
        materials: ['brushed steel', 'brass'],
      }),
    ],
    materials: ['powder-coated steel', 'solid oak', 'brass', 'rattan'],
    colours: ['black', 'white', 'sand', 'sage', 'charcoal'],
    styles: DECOR_STYLES,
    about: [
      'The fixings for the wall are in the box.',
      'The glass is backed, so it stays whole if it breaks.',
    ],
    tags: ['wall', 'hallway', 'bathroom'],
    comesInColours: true,
  },
};
