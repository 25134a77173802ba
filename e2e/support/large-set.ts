import type { UploadFile } from './film-set';

const KINDS = ['Lamp', 'Chair', 'Kettle', 'Rug', 'Shelf', 'Mug', 'Jacket', 'Tent'] as const;
const LOOKS = ['Bright', 'Woven', 'Folding', 'Small', 'Quiet', 'Warm', 'Sturdy'] as const;
const EVENTS = 20;

const csv = (name: string, rows: readonly string[]): UploadFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${rows.join('\n')}\n`),
});

/**
 * A data set of `products` products in one department, with distinct titles. Every product has one
 * event, so that all are in the catalogue of the models.
 */
export function largeSet(products: number): { interactions: UploadFile; items: UploadFile } {
  const items = Array.from({ length: products }, (_, i) => {
    const title = `${LOOKS[i % LOOKS.length]} ${KINDS[i % KINDS.length]} No ${i + 1}`;
    return `p${i},${title},Everything,${(5 + (i % 300)).toFixed(2)}`;
  });
  const events = Array.from(
    { length: products },
    (_, i) => `u${Math.floor(i / EVENTS)},p${i},${1_600_000_000 + i * 60}`,
  );
  return {
    interactions: csv('visits.csv', ['user,item,timestamp', ...events]),
    items: csv('goods.csv', ['item,title,categories,price', ...items]),
  };
}
