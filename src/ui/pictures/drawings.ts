import type { Kind } from '../../core/kinds';
import type { Drawing } from './drawing';
import { baby } from './kinds/baby';
import { bedAndBath } from './kinds/bed-and-bath';
import { camping } from './kinds/camping';
import { clothing } from './kinds/clothing';
import { decor } from './kinds/decor';
import { furniture } from './kinds/furniture';
import { garden } from './kinds/garden';
import { kitchen } from './kinds/kitchen';
import { pantry } from './kinds/pantry';
import { pets } from './kinds/pets';
import { shoesAndBags } from './kinds/shoes-and-bags';
import { tableware } from './kinds/tableware';
import { toys } from './kinds/toys';

export const DRAWINGS: Readonly<Partial<Record<Kind, Drawing>>> = {
  ...camping,
  ...kitchen,
  ...tableware,
  ...pantry,
  ...furniture,
  ...decor,
  ...bedAndBath,
  ...garden,
  ...clothing,
  ...shoesAndBags,
  ...baby,
  ...toys,
  ...pets,
};
