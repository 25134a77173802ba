import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from './filters';
import { type ListingState, readListing, writeListing } from './listing-query';
import { SORTS } from './sorts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined });
const state: fc.Arbitrary<ListingState> = fc
  .record({
    departments: fc.array(name, { maxLength: 3 }),
    brands: fc.array(name, { maxLength: 3 }),
    colours: fc.array(name, { maxLength: 3 }),
    categories: fc.array(name, { maxLength: 3 }),
    lowest: amount,
    highest: amount,
    onPromotion: fc.boolean(),
    inStock: fc.boolean(),
    sort: fc.option(fc.constantFrom(...SORTS), { nil: undefined }),
  })
  .map(({ sort, ...filters }) => ({ filters, sort }));

describe('a list in the address', () => {
  it('survives writing and reading through a real query string', () => {
    fc.assert(
      fc.property(state, (written) => {
        const address = writeListing(written, new URLSearchParams()).toString();
        expect(readListing(new URLSearchParams(address))).toEqual(written);
      }),
    );
  });

  it('keeps parameters that are not its own, and writes nothing for a list without filters', () => {
    const query = writeListing({ filters: noFilters }, new URLSearchParams('q=red+tent&brand=Tern'));
    expect(query.toString()).toBe('q=red+tent');
  });

  it('ignores what it does not understand', () => {
    const read = readListing(new URLSearchParams('sort=sideways&min=cheap&max=-4&reduced=maybe'));
    expect(read).toEqual({ filters: noFilters });
  });
});
