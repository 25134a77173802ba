import type { Product } from '../core/catalogue';
import type { Finding } from './bad-rows';
import { ITEM_COLUMNS, type ItemColumn } from './columns';
import { detached } from './interaction-log';
import { wrongNumber } from './interaction-table';
import { NO_GENRES } from './movielens';
import type { RowAt, Table } from './read-table';
import { parseDecimal, parseReleaseDate } from './timestamp';

/**
 * Names of the categories in a cell, each once: separated by '|', or where there is none by ';'. Each may be a path,
 * broad to narrow, as in "Beauty > Nails".
 */
export function parseCategories(text: string): string[] {
  const names = text
    .split(text.includes('|') ? '|' : ';')
    .flatMap((path) => path.split(/\s+>(?:\s+|$)/))
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== NO_GENRES);
  return [...new Set(names)];
}

/** What is sold: one product a row. Products nobody interacted with are checked and left out. */
export class ItemTable implements Table<ItemColumn> {
  readonly columns = ITEM_COLUMNS;
  readonly required = ['item', 'title'] as const;
  readonly #wanted: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #products = new Map<string, Product>();

  /** @param wanted Ids that occur in the interactions. */
  constructor(wanted: Iterable<string>) {
    this.#wanted = new Set(wanted);
  }

  add(cells: readonly string[], at: RowAt<ItemColumn>): Finding | null {
    const cell = (column: ItemColumn) => (at[column] < 0 ? '' : cells[at[column]]);
    const id = cell('item');
    if (id.trim() === '') return { column: 'item', fault: 'missing-value', value: id };
    const wrongPrice = wrongNumber('price', cell('price'), true);
    if (wrongPrice !== null) return wrongPrice;
    if (this.#seen.has(id)) return { column: 'item', fault: 'duplicate', value: id };
    const ownId = detached(id);
    this.#seen.add(ownId);
    if (!this.#wanted.has(id)) return null;
    const brand = cell('brand').trim();
    const price = cell('price').trim();
    const launchedAt = parseReleaseDate(cell('released'));
    this.#products.set(ownId, {
      id: ownId,
      title: detached(cell('title').trim()) || ownId,
      categories: parseCategories(cell('categories')).map(detached),
      tags: [],
      ...(brand === '' ? {} : { brand: detached(brand) }),
      ...(price === '' ? {} : { price: Math.round(parseDecimal(price) * 100) }),
      ...(launchedAt === undefined ? {} : { launchedAt }),
    });
    return null;
  }

  /** The product of an id; one that no row described has its id for a title. */
  product(id: string): Product {
    return this.#products.get(id) ?? { id, title: id, categories: [], tags: [] };
  }
}
