import { type Filters, noFilters } from './filters';
import { SORTS, type Sort } from './sorts';

/**
 * The filters and sorting of a list, kept in the address's fragment so that they can be shared,
 * saved and gone back to.
 */
export interface ListingState {
  readonly filters: Filters;
  /** Absent for the list's own order. */
  readonly sort?: Sort;
}

const cents = (text: string | null): number | undefined => {
  if (text === null || text.trim() === '') return undefined;
  const amount = Math.round(Number(text) * 100);
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
};

/** Ignores what it does not understand. */
export function readListing(query: URLSearchParams): ListingState {
  const sort = SORTS.find((name) => name === query.get('sort'));
  const lowest = cents(query.get('min'));
  const highest = cents(query.get('max'));
  return {
    filters: {
      ...noFilters,
      departments: query.getAll('department'),
      brands: query.getAll('brand'),
      colours: query.getAll('colour'),
      categories: query.getAll('kind'),
      ...(lowest !== undefined && { lowest }),
      ...(highest !== undefined && { highest }),
      onPromotion: query.get('reduced') === 'yes',
      inStock: query.get('stock') === 'yes',
    },
    ...(sort !== undefined && { sort }),
  };
}

const OWN_NAMES = ['department', 'brand', 'colour', 'kind', 'min', 'max', 'reduced', 'stock', 'sort'];

/**
 * @param kept the parameters before; those that are not the list's (a search's words, a
 * department's name) stay as they are
 */
export function writeListing({ filters, sort }: ListingState, kept: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(kept);
  for (const name of OWN_NAMES) query.delete(name);
  for (const department of filters.departments) query.append('department', department);
  for (const brand of filters.brands) query.append('brand', brand);
  for (const colour of filters.colours) query.append('colour', colour);
  for (const category of filters.categories) query.append('kind', category);
  if (filters.lowest !== undefined) query.set('min', String(filters.lowest / 100));
  if (filters.highest !== undefined) query.set('max', String(filters.highest / 100));
  if (filters.onPromotion) query.set('reduced', 'yes');
  if (filters.inStock) query.set('stock', 'yes');
  if (sort !== undefined) query.set('sort', sort);
  return query;
}
