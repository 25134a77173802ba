import type { Product } from '../core/shop/catalogue';
import type { RowError } from './bad-rows';
import { ITEM_COLUMNS, type ItemColumn } from './columns';
import { detached } from './interaction-log';
import { wrongNumber } from './interaction-table';
import { NO_GENRES } from './movielens';
import type { RowAt, Table } from './parse/read-table';
import { harmless, wrongId, wrongText } from './text-cell';
import { parseDecimal, parseReleaseDate } from './timestamp';

/**
 * The categories of a cell, each once. Entries are separated by '|', or by ';' where there is no
 * '|'; an entry is a name, or a path from broad to narrow such as "Beauty > Nails". Where paths
 * begin differently, their first names are several departments.
 */
function parseCategories(text: string): Pick<Product, 'categories' | 'departments'> {
  const paths = text.split(text.includes('|') ? '|' : ';').map((path) =>
    path
      .split(/\s+>(?:\s+|$)/)
      .map((name) => detached(harmless(name)))
      .filter((name) => name !== '' && name !== NO_GENRES),
  );
  const departments = [...new Set(paths.flatMap(([first]) => first ?? []))];
  return {
    categories: [...new Set(paths.flat())],
    ...(departments.length > 1 ? { departments } : {}),
  };
}

/** The items of a data set: one product a row. */
export class ItemTable implements Table<ItemColumn> {
  readonly columns = ITEM_COLUMNS;
  readonly required = ['item', 'title'] as const;
  readonly #products = new Map<string, Product>();

  add(cells: readonly string[], at: RowAt<ItemColumn>): RowError | null {
    const cell = (column: ItemColumn) => (at[column] < 0 ? '' : cells[at[column]]);
    const id = cell('item');
    if (id.trim() === '') return { column: 'item', fault: 'missing-value', value: id };
    const wrong =
      wrongId('item', id) ??
      wrongText('title', cell('title')) ??
      wrongText('brand', cell('brand')) ??
      wrongText('categories', cell('categories'));
    if (wrong !== null) return wrong;
    const wrongPrice = wrongNumber('price', cell('price'), true);
    if (wrongPrice !== null) return wrongPrice;
    if (this.#products.has(id)) return { column: 'item', fault: 'duplicate', value: id };
    const ownId = detached(id);
    const brand = harmless(cell('brand'));
    const price = cell('price').trim();
    const launchedAt = parseReleaseDate(cell('released'));
    this.#products.set(ownId, {
      id: ownId,
      title: detached(harmless(cell('title'))) || ownId,
      ...parseCategories(cell('categories')),
      tags: [],
      ...(brand === '' ? {} : { brand: detached(brand) }),
      ...(price === '' ? {} : { price: Math.round(parseDecimal(price) * 100) }),
      ...(launchedAt === undefined ? {} : { launchedAt }),
    });
    return null;
  }

  /**
   * The products of these ids, in their order, then all other products in file order. An id without
   * a row becomes a product with the id as its title.
   */
  products(ids: readonly string[]): Product[] {
    const first = ids.map((id) => this.#products.get(id) ?? { id, title: id, categories: [], tags: [] });
    const known = new Set(ids);
    return [...first, ...[...this.#products.values()].filter(({ id }) => !known.has(id))];
  }

  /** Number of described products that are not among these ids. */
  besides(ids: readonly string[]): number {
    return this.#products.size - ids.filter((id) => this.#products.has(id)).length;
  }
}
