import { WORKGROUP } from '../../gpu/plan/shader';
import { batchesIn, drawsIn, type Triples } from './triples';

/** The triples of all batches as the kernels read them, see gpu/kernels/factorization/bpr. */
interface TripleLists {
  /** [rows, 4] u32: for each batch, its item rows and its user rows. */
  readonly table: Uint32Array<ArrayBuffer>;
  /** Positives, owners, triples by item and owners of draws, then the items of each user. */
  readonly lists: Uint32Array<ArrayBuffer>;
  /** User rows of each batch. */
  readonly userRows: readonly number[];
  /** Triples of the largest batch. */
  readonly mostTriples: number;
}

/** @param lanes neighbouring invocations that run in lockstep */
export function tripleLists(triples: Triples, lanes: number): TripleLists {
  const { items, users, owners, positives, starts, drawOf, offsets, owned } = triples;
  const batches = batchesIn(triples);
  const interactions = owners.length;
  const byItem = new Uint32Array(interactions);
  const drawOwners = new Uint32Array(interactions);
  const userRows = Array.from({ length: batches }, (_, batch) =>
    runs(owners, starts[batch], starts[batch + 1]),
  );
  const rows = userRows.reduce((sum, ends) => sum + ends.length - 1, 0);
  const table = new Uint32Array(4 * (batches * (1 + items) + rows));
  let userRowsAt = batches * (1 + items);
  let mostTriples = 0;
  for (let batch = 0; batch < batches; batch++) {
    const [first, end] = [starts[batch], starts[batch + 1]];
    const ends = userRows[batch];
    table.set([first, drawsIn(triples, batch), userRowsAt, ends.length - 1], 4 * batch);
    writeRows(table, userRowsAt, ends, lanes, (row) => [
      owners[first + ends[row]],
      drawOf[first + ends[row]],
    ]);
    for (let t = first; t < end; t++) drawOwners[first + drawOf[t]] = owners[t];
    userRowsAt += ends.length - 1;
    // A counting sort of the batch's triples by their positive item.
    const ofItems = new Uint32Array(items + 1);
    for (let t = first; t < end; t++) ofItems[positives[t] + 1]++;
    for (let item = 0; item < items; item++) ofItems[item + 1] += ofItems[item];
    const next = ofItems.slice();
    for (let t = first; t < end; t++) byItem[first + next[positives[t]]++] = t - first;
    writeRows(table, batches + batch * items, ofItems, lanes, (row) => [row, 0]);
    mostTriples = Math.max(mostTriples, end - first);
  }
  const lists = new Uint32Array(5 * interactions + users + 1);
  [positives, owners, byItem, drawOwners, offsets].forEach((part, i) => {
    lists.set(part, i * interactions);
  });
  lists.set(owned, 4 * interactions + users + 1);
  return { table, lists, userRows: userRows.map((ends) => ends.length - 1), mostTriples };
}

/**
 * Where each run of equal values within [first, end) begins, counted from `first`; then where the
 * last run ends.
 */
function runs(values: Uint32Array, first: number, end: number): Uint32Array {
  const begins: number[] = [];
  for (let at = first; at < end; at++)
    if (at === first || values[at] !== values[at - 1]) begins.push(at - first);
  begins.push(end - first);
  return Uint32Array.from(begins);
}

/**
 * Writes rows (of, first, end, more) from row `at` of the table on; row r spans ends[r] .. ends[r +
 * 1] - 1. Rows are dealt to workgroups from the longest to the shortest, `lanes` at a time, so that
 * invocations in lockstep have rows of similar length and workgroups similar amounts of work.
 */
function writeRows(
  table: Uint32Array,
  at: number,
  ends: Uint32Array,
  lanes: number,
  about: (row: number) => readonly [of: number, more: number],
): void {
  const count = ends.length - 1;
  const total = ends[count];
  // One sort key a row: longest first, then by row.
  const order = Float64Array.from(
    { length: count },
    (_, row) => (total - (ends[row + 1] - ends[row])) * count + row,
  ).sort();
  const hands = Math.ceil(count / lanes);
  const workgroups = Math.ceil(count / WORKGROUP);
  let to = 4 * at;
  const write = (row: number) => {
    const [of, more] = about(row);
    table[to] = of;
    table[to + 1] = ends[row];
    table[to + 2] = ends[row + 1];
    table[to + 3] = more;
    to += 4;
  };
  for (let workgroup = 0; workgroup < workgroups; workgroup++)
    for (let hand = workgroup; hand < hands; hand += workgroups)
      for (const key of order.subarray(hand * lanes, (hand + 1) * lanes)) write(key % count);
}
