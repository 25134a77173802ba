import type { Department, Kind } from '../core/kinds';
import { DEPARTMENTS, KINDS_BY_DEPARTMENT } from '../core/kinds';
import type { KindSpec } from './kind-spec';
import { BABY } from './kinds/baby';
import { BEAUTY } from './kinds/beauty';
import { BED_AND_BATH } from './kinds/bed-and-bath';
import { CAMPING } from './kinds/camping';
import { CLOTHING } from './kinds/clothing';
import { DECOR } from './kinds/decor';
import { ELECTRONICS } from './kinds/electronics';
import { FURNITURE } from './kinds/furniture';
import { GARDEN } from './kinds/garden';
import { KITCHEN } from './kinds/kitchen';
import { PANTRY } from './kinds/pantry';
import { PETS } from './kinds/pets';
import { SHOES_AND_BAGS } from './kinds/shoes-and-bags';
import { SPORTS } from './kinds/sports';
import { STATIONERY } from './kinds/stationery';
import { TABLEWARE } from './kinds/tableware';
import { TOYS } from './kinds/toys';

export const KIND_SPECS: Readonly<Record<Kind, KindSpec>> = {
  ...CAMPING,
  ...KITCHEN,
  ...TABLEWARE,
  ...PANTRY,
  ...FURNITURE,
  ...DECOR,
  ...BED_AND_BATH,
  ...GARDEN,
  ...CLOTHING,
  ...SHOES_AND_BAGS,
  ...BABY,
  ...TOYS,
  ...PETS,
  ...ELECTRONICS,
  ...STATIONERY,
  ...SPORTS,
  ...BEAUTY,
};

/** Every kind with its department, in the shop's order. */
export const ALL_KINDS: readonly { readonly kind: Kind; readonly department: Department }[] =
  DEPARTMENTS.flatMap((department) => KINDS_BY_DEPARTMENT[department].map((kind) => ({ kind, department })));

const DEPARTMENT_OF: ReadonlyMap<string, Department> = new Map(
  ALL_KINDS.map(({ kind, department }) => [kind, department]),
);

/** The department that sells a kind; undefined for a word that is no kind of ours. */
export function departmentOf(kind: string): Department | undefined {
  return DEPARTMENT_OF.get(kind);
}

export function isKind(word: string): word is Kind {
  return DEPARTMENT_OF.has(word);
}
