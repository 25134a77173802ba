import type { Kind } from '../../core/kinds';
import type { Drawing } from './drawing';
import { baby } from './kinds/baby';
import { beauty } from './kinds/beauty';
import { bedAndBath } from './kinds/bed-and-bath';
import { camping } from './kinds/camping';
import { clothing } from './kinds/clothing';
import { decor } from './kinds/decor';
import { electronics } from './kinds/electronics';
import { furniture } from './kinds/furniture';
import { garden } from './kinds/garden';
import { kitchen } from './kinds/kitchen';
import { pantry } from './kinds/pantry';
import { pets } from './kinds/pets';
import { shoesAndBags } from './kinds/shoes-and-bags';
import { sports } from './kinds/sports';
import { stationery } from './kinds/stationery';
import { tableware } from './kinds/tableware';
import { toys } from './kinds/toys';

/** Every kind the shop sells has a drawing: a missing one does not compile. */
export const DRAWINGS: Readonly<Record<Kind, Drawing>> = {
  ...baby,
  ...beauty,
  ...bedAndBath,
  ...camping,
  ...clothing,
  ...decor,
  ...electronics,
  ...furniture,
  ...garden,
  ...kitchen,
  ...pantry,
  ...pets,
  ...shoesAndBags,
  ...sports,
  ...stationery,
  ...tableware,
  ...toys,
};
