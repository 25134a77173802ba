import { BABY } from '../baby/products';
import { BEAUTY } from '../beauty/products';
import { BED_AND_BATH } from '../bed-and-bath/products';
import { CAMPING } from '../camping/products';
import { CLOTHING } from '../clothing/products';
import { DECOR } from '../decor/products';
import { ELECTRONICS } from '../electronics/products';
import { FURNITURE } from '../furniture/products';
import { GARDEN } from '../garden/products';
import { KITCHEN } from '../kitchen/products';
import { PANTRY } from '../pantry/products';
import { PETS } from '../pets/products';
import { SHOES_AND_BAGS } from '../shoes-and-bags/products';
import { SPORTS } from '../sports/products';
import { STATIONERY } from '../stationery/products';
import { TABLEWARE } from '../tableware/products';
import { TOYS } from '../toys/products';
import type { KindSpec } from './kind-spec';
import type { Department, Kind } from './kinds';
import { DEPARTMENTS, KINDS_BY_DEPARTMENT } from './kinds';

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

/** The department that sells a kind; undefined for any other word. */
export function departmentOf(kind: string): Department | undefined {
  return DEPARTMENT_OF.get(kind);
}

export function isKind(word: string): word is Kind {
  return DEPARTMENT_OF.has(word);
}
