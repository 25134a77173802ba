import { babyForms } from './baby/forms';
import { baby } from './baby/pictures';
import { beautyForms } from './beauty/forms';
import { beauty } from './beauty/pictures';
import { bedAndBathForms } from './bed-and-bath/forms';
import { bedAndBath } from './bed-and-bath/pictures';
import { campingForms } from './camping/forms';
import { camping } from './camping/pictures';
import type { Kind } from './catalogue/kinds';
import { clothingForms } from './clothing/forms';
import { clothing } from './clothing/pictures';
import { decorForms } from './decor/forms';
import { decor } from './decor/pictures';
import type { Drawing } from './drawing';
import { electronicsForms } from './electronics/forms';
import { electronics } from './electronics/pictures';
import { furnitureForms } from './furniture/forms';
import { furniture } from './furniture/pictures';
import { gardenForms } from './garden/forms';
import { garden } from './garden/pictures';
import { kitchenForms } from './kitchen/forms';
import { kitchen } from './kitchen/pictures';
import { pantryForms } from './pantry/forms';
import { pantry } from './pantry/pictures';
import { petsForms } from './pets/forms';
import { pets } from './pets/pictures';
import type { PicturedForms } from './pictured-forms';
import { shoesAndBagsForms } from './shoes-and-bags/forms';
import { shoesAndBags } from './shoes-and-bags/pictures';
import { sportsForms } from './sports/forms';
import { sports } from './sports/pictures';
import { stationery } from './stationery/pictures';
import { tablewareForms } from './tableware/forms';
import { tableware } from './tableware/pictures';
import { toysForms } from './toys/forms';
import { toys } from './toys/pictures';

/** A drawing for every kind; a missing one does not compile. */
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

/** All departments' forms. The keys are kinds, which differ between departments. */
const FORMS: PicturedForms = {
  ...babyForms,
  ...beautyForms,
  ...bedAndBathForms,
  ...campingForms,
  ...clothingForms,
  ...decorForms,
  ...electronicsForms,
  ...furnitureForms,
  ...gardenForms,
  ...kitchenForms,
  ...pantryForms,
  ...petsForms,
  ...shoesAndBagsForms,
  ...sportsForms,
  ...tablewareForms,
  ...toysForms,
};

export const hasPicture = (kind: string): kind is Kind => Object.hasOwn(DRAWINGS, kind);

/** The drawing of a product: its form's where the title names a pictured form, else its kind's. */
export function drawingOf(kind: Kind, title: string): Drawing {
  return FORMS[kind]?.find(([words]) => words.test(title))?.[1] ?? DRAWINGS[kind];
}
