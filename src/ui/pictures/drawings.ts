import type { Kind } from '../../core/kinds';
import type { Drawing } from './drawing';
import { careAndPlayForms } from './forms/care-and-play';
import { fashionForms } from './forms/fashion';
import type { Forms } from './forms/form';
import { homeForms } from './forms/home';
import { kitchenForms } from './forms/kitchen';
import { outdoorsAndPetsForms } from './forms/outdoors-and-pets';
import { technologyAndSportForms } from './forms/technology-and-sport';
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
const DRAWINGS: Readonly<Record<Kind, Drawing>> = {
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

/** No two of these have a kind in common: each kind's forms stand in one file. */
export const FORMS: Forms = {
  ...careAndPlayForms,
  ...fashionForms,
  ...homeForms,
  ...kitchenForms,
  ...outdoorsAndPetsForms,
  ...technologyAndSportForms,
};

export const isKind = (kind: string): kind is Kind => Object.hasOwn(DRAWINGS, kind);

/** How to draw a product of this kind: by the form its title names, else by the kind alone. */
export function drawingOf(kind: Kind, title: string): Drawing {
  return FORMS[kind]?.find(([words]) => words.test(title))?.[1] ?? DRAWINGS[kind];
}
