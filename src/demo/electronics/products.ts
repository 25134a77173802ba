import type { DepartmentKinds } from '../catalogue/kind-spec';
import { form } from '../catalogue/kind-spec';

const LIVELY = ['black', 'white', 'sage', 'coral', 'navy', 'mustard', 'lavender', 'sky'] as const;
const DEVICE_STYLES = ['Minimal', 'Industrial', 'Classic', 'Playful'] as const;

export const ELECTRONICS: DepartmentKinds<'Electronics'> = {
  headphones: {
    plural: 'Headphones',
    forms: [
      form('Noise-Cancelling Headphones', 9900, 36900, 'The train goes quiet.'),
      form('Wireless Earbuds', 3900, 21900, 'Six hours, and four more charges in the case.'),
      form('On-Ear Headphones', 3400, 12900, 'Light, foldable, with a cable for planes.'),
      form('Studio Headphones', 8900, 27900, 'Honest, even about your favourite song.'),
      form('Sport Earphones', 3900, 12900, 'Hook over the ear and do not mind sweat.'),
    ],
    materials: ['recycled plastic', 'anodised aluminium'],
    colours: LIVELY,
    styles: DEVICE_STYLES,
    about: ['Pads and battery can be replaced.', 'Connects to two devices at once.'],
    tags: ['audio', 'music'],
    comesInColours: true,
  },
  speaker: {
    plural: 'Speakers',
    forms: [
      form('Portable Speaker', 3900, 15900, 'Loud enough for a picnic, kind enough for neighbours.'),
      form('Bookshelf Speakers, Pair', 14900, 54900, 'A stage between two shelves.', {
        materials: ['walnut', 'oak', 'lacquered wood'],
      }),
      form('Shower Speaker', 2400, 5900, 'Sticks to the tiles and sings along.', {
        materials: ['recycled plastic'],
      }),
      form('Kitchen Radio', 6900, 18900, 'One knob for the volume, one for the station.', {
        materials: ['walnut', 'oak', 'lacquered wood'],
      }),
    ],
    materials: ['woven cloth', 'anodised aluminium'],
    colours: LIVELY,
    styles: DEVICE_STYLES,
    about: ['Bluetooth, and a socket for everything older.', 'Sounds full even when it is quiet.'],
    tags: ['audio', 'music'],
    comesInColours: true,
  },
  keyboard: {
    plural: 'Keyboards',
    forms: [
      form('Wireless Keyboard', 3900, 11900, 'Flat, quiet, months on one charge.'),
      form('Mechanical Keyboard', 7900, 20900, 'Every key says yes.'),
      form('Compact Keyboard', 3900, 11900, 'No number block, so the mouse comes closer.'),
      form('Ergonomic Split Keyboard', 9900, 24900, 'Two halves, and shoulders that relax.'),
    ],
    materials: ['anodised aluminium', 'recycled plastic'],
    colours: ['black', 'white', 'silver', 'charcoal', 'sage', 'lavender'],
    styles: DEVICE_STYLES,
    about: ['Switches between three devices.', 'The legends do not wear off.'],
    tags: ['home office', 'desk', 'work'],
    comesInColours: true,
  },
  'computer-mouse': {
    plural: 'Mice',
    forms: [
      form('Wireless Mouse', 1900, 7900, 'Silent clicks, for offices and babies.'),
      form('Vertical Mouse', 2900, 9900, 'Holds your hand the way you would shake it.'),
      form('Travel Mouse', 1900, 5900, 'Flattens to the thickness of a phone.'),
      form('Trackball', 3900, 10900, 'The hand rests, the thumb travels.'),
    ],
    materials: ['recycled plastic'],
    colours: ['black', 'white', 'grey', 'sage', 'coral', 'charcoal'],
    styles: DEVICE_STYLES,
    about: ['Works on glass.', 'Runs for months on one charge.'],
    tags: ['home office', 'desk', 'work'],
    comesInColours: true,
  },
  tablet: {
    plural: 'Tablets',
    forms: [
      form('Tablet 11"', 24900, 69900, 'Films on the train and recipes in the kitchen.', {
        sizes: { '64 GB': 0.85, '256 GB': 1 },
      }),
      form('Mini Tablet 8"', 17900, 44900, 'One hand is enough.'),
      form('Drawing Tablet', 6900, 29900, 'A pen that knows how hard you press.'),
      form('E-Reader', 9900, 24900, 'Like paper, and read in the sun.'),
    ],
    materials: ['anodised aluminium'],
    colours: ['charcoal', 'silver', 'navy', 'sage', 'blush'],
    styles: DEVICE_STYLES,
    about: ['Five years of updates are promised.', 'The battery lasts through a long flight.'],
    tags: ['screen', 'reading', 'travel'],
    comesInColours: true,
  },
  camera: {
    plural: 'Cameras',
    forms: [
      form('Mirrorless Camera', 59900, 179900, 'Small body, large sensor, no excuses left.'),
      form('Compact Camera', 27900, 79900, 'Fits in a coat and starts in a second.'),
      form('Instant Camera', 6900, 17900, 'The picture is in your hand before the moment is over.', {
        colours: ['white', 'sky', 'blush', 'coral', 'sage'],
      }),
      form('Action Camera', 16900, 42900, 'Helmet, surfboard, dog.'),
    ],
    materials: ['magnesium alloy', 'recycled plastic'],
    colours: ['black', 'silver', 'charcoal'],
    styles: DEVICE_STYLES,
    about: ['Strap, battery and charger are in the box.', 'You will not need the manual.'],
    tags: ['photography', 'travel'],
    comesInColours: true,
  },
  tripod: {
    plural: 'Tripods',
    forms: [
      form('Travel Tripod', 5900, 21900, 'Folds to 35 cm and carries eight kilos.', {
        materials: ['anodised aluminium', 'carbon fibre'],
      }),
      form('Studio Tripod', 8900, 27900, 'Stands like a table.', { materials: ['anodised aluminium'] }),
      form('Mini Tripod', 1900, 5400, 'For tables, walls and bars.'),
      form('Phone Tripod', 1900, 4400, 'With a remote, so nobody has to run.'),
      form('Flexible Tripod', 2400, 5900, 'Wraps its legs around a branch.', {
        materials: ['rubber and steel'],
      }),
    ],
    materials: ['anodised aluminium'],
    colours: ['black', 'charcoal', 'silver'],
    styles: DEVICE_STYLES,
    about: ['The feet are rubber and hold on tiles.', 'Comes with a padded bag.'],
    tags: ['photography', 'travel'],
    comesInColours: false,
  },
  charger: {
    plural: 'Chargers',
    forms: [
      form('USB-C Charger 65 W', 2400, 5900, 'Laptop and phone from one plug.'),
      form('Power Bank', 2400, 6900, 'A weekend without a socket.', {
        sizes: { '10,000 mAh': 0.75, '20,000 mAh': 1 },
      }),
      form('Wireless Charging Pad', 1900, 4900, 'Put it down, that is all.'),
      form('Braided USB-C Cable 2 m', 990, 2490, 'Reaches from the wall to the sofa.', {
        materials: ['woven nylon'],
      }),
    ],
    materials: ['recycled plastic', 'anodised aluminium'],
    colours: ['black', 'white', 'charcoal', 'sage', 'sky'],
    styles: DEVICE_STYLES,
    about: ['Stays cool, even at full power.', 'Works with every phone of the last years.'],
    tags: ['power', 'travel', 'desk'],
    comesInColours: true,
  },
  'phone-case': {
    plural: 'Phone cases',
    forms: [
      form('Slim Phone Case', 1290, 3400, 'Thin, and it has been dropped on purpose.', {
        materials: ['recycled plastic'],
      }),
      form('Leather Phone Case', 2400, 5900, 'Ages with the phone, only better.', {
        materials: ['leather'],
        colours: ['black', 'walnut', 'navy'],
      }),
      form('Clear Phone Case', 990, 2400, 'Shows the phone and keeps it whole.', {
        materials: ['clear polymer'],
        colours: ['silver'],
      }),
      form('Wallet Phone Case', 1900, 4900, 'Phone, three cards, one zip.', {
        materials: ['leather', 'recycled polyester'],
      }),
      form('Rugged Phone Case', 1900, 4400, 'Corners like bumpers.', { materials: ['recycled rubber'] }),
    ],
    materials: ['recycled plastic'],
    colours: LIVELY,
    styles: [...DEVICE_STYLES, 'Bohemian'],
    about: ['Charges without cables.', 'The rim stands above the screen.'],
    tags: ['phone', 'protection', 'gift'],
    comesInColours: true,
  },
};
