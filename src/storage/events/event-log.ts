import type { EventLog, LogKey } from '../storage';
import { type Connect, checkEpoch, reading, writing } from '../transaction';
import { parseEvents, refuseInvalid } from './event-schema';

/** Numbers sort below all other keys: a damaged record with another key is skipped. */
const numbers = () => IDBKeyRange.upperBound(Number.POSITIVE_INFINITY);

/** The keys of one persona's events in the index `persona-sequence`. @param after exclusive */
export const personaRange = ({ catalogue, persona }: LogKey, after = Number.NEGATIVE_INFINITY) =>
  IDBKeyRange.bound(
    [catalogue, persona, after],
    [catalogue, persona, Number.POSITIVE_INFINITY],
    Number.isFinite(after),
  );

/** A damaged record without a number comes last; the order of the others holds. */
const place = (sequence: unknown): number =>
  typeof sequence === 'number' && !Number.isNaN(sequence) ? sequence : Number.MAX_VALUE;

/** The log of events in the database. */
export const eventLog = (connect: Connect): EventLog => ({
  async append(events, epoch) {
    refuseInvalid(events);
    return writing(connect, ['events', 'settings'], async (transaction) => {
      if (epoch !== undefined) await checkEpoch(transaction, epoch);
      const log = transaction.objectStore('events');
      const newest = await log.index('sequence').openKeyCursor(numbers(), 'prev');
      let sequence = newest ? newest.key + 1 : 0;
      let stored = 0;
      for (const event of events) {
        if ((await log.getKey(event.id)) !== undefined) continue;
        await log.add({ sequence: sequence++, event });
        stored++;
      }
      return stored;
    });
  },
  read: (of, after = -1) =>
    reading(connect, ['events'], async (transaction) => {
      const index = transaction.objectStore('events').index('persona-sequence');
      const stored = await index.getAll(personaRange(of, after));
      const upTo = stored.at(-1)?.sequence ?? after;
      return { ...parseEvents(stored.map((record) => record.event)), upTo };
    }),
  all: () =>
    reading(connect, ['events'], async (transaction) => {
      // Read from the store: a record without a sequence number is in no index, and still counts.
      const stored = await transaction.objectStore('events').getAll();
      stored.sort((a, b) => place(a.sequence) - place(b.sequence));
      return parseEvents(stored.map((record) => record.event));
    }),
  count: () => reading(connect, ['events'], (transaction) => transaction.objectStore('events').count()),
  outside: () =>
    reading(connect, ['events'], async (transaction) => {
      const log = transaction.objectStore('events');
      const bySequence = log.index('sequence');
      const unnumbered = (await bySequence.count()) - (await bySequence.count(numbers()));
      return (await log.count()) - (await log.index('persona-sequence').count()) + unnumbered;
    }),
});
