import type { Kind } from '../../core/kinds';
import type { Drawing } from './drawing';
import { camping } from './kinds/camping';
import { decor } from './kinds/decor';
import { furniture } from './kinds/furniture';
import { kitchen } from './kinds/kitchen';
import { pantry } from './kinds/pantry';
import { tableware } from './kinds/tableware';

export const DRAWINGS: Readonly<Partial<Record<Kind, Drawing>>> = {
  ...camping,
  ...kitchen,
  ...tableware,
  ...pantry,
  ...furniture,
  ...decor,
};
