import { SIGNAL_KINDS } from '../shop/events';
import { type Interactions, isPosition } from './interactions';

/** What is known of a history's events beside their items: arrays as long as the history. */
export interface EventContext {
  /** As `Interactions.times`, oldest first. */
  readonly times?: ArrayLike<number>;
  /** Places in `EVENT_KINDS`. */
  readonly kinds?: ArrayLike<number>;
}

/** How much of it a model reads. */
export interface ContextReading {
  /** The time between an event and the one before it, in buckets of its logarithm. */
  readonly timeGaps: boolean;
  /** What was done with the item. */
  readonly eventKinds: boolean;
}

/** What may be done with an item, weakest first; `recorded` where nobody says. */
export const EVENT_KINDS = ['recorded', ...SIGNAL_KINDS] as const;

export const GAP_BUCKETS = 32;
/** Of the first event, which has none before it. */
const NO_GAP = 0;
const WITHIN_A_SECOND = 1;

/**
 * The bucket of a time between two events, in milliseconds: 1 below a second (and for what is no
 * time), then one for each doubling, [1, 2) seconds in 2, [2, 4) in 3, to the last, 31, from 17
 * years on. A logarithm of the gap as in time-aware models (Li, Wang and McAuley, "Time Interval
 * Aware Self-Attention for Sequential Recommendation", WSDM 2020, have intervals between all pairs;
 * here an event knows the one before it alone).
 */
export function timeGapBucket(milliseconds: number): number {
  if (!(milliseconds >= 1000)) return WITHIN_A_SECOND;
  return Math.min(GAP_BUCKETS - 1, 2 + Math.floor(Math.log2(milliseconds / 1000)));
}

/** Low bits of a code that hold the gap's bucket; the kind stands above. */
export const GAP_BITS = 8;

/**
 * One code an event, as batches and kernels carry it: bucket of the gap before it, and its kind.
 * @throws Error when the model reads times and there are none, or when there are not as many as
 * events
 */
export function contextCodes(
  events: number,
  { timeGaps, eventKinds }: ContextReading,
  { times, kinds }: EventContext = {},
): Uint32Array {
  if (timeGaps && !times) throw new Error('the model reads the times of events; this history has none');
  for (const [name, given] of Object.entries({ times, kinds }))
    if (given && given.length !== events)
      throw new Error(`a history of ${events} events has ${given.length} ${name}`);
  return Uint32Array.from({ length: events }, (_, i) => {
    const gap = timeGaps && times && i > 0 ? timeGapBucket(times[i] - times[i - 1]) : NO_GAP;
    const kind = eventKinds && kinds ? kinds[i] : 0;
    return gap + (kind << GAP_BITS);
  });
}

export const readsContext = ({ timeGaps, eventKinds }: ContextReading): boolean => timeGaps || eventKinds;

/**
 * The codes of all sequences of a data set; undefined where the model reads none.
 * @throws RangeError when the data cannot tell what the model is to read
 */
export function sequenceCodes(
  {
    sequences,
    times,
    kinds,
  }: Pick<Interactions, 'sequences' | 'kinds'> & Partial<Pick<Interactions, 'times'>>,
  reading: ContextReading,
): Uint32Array[] | undefined {
  if (!readsContext(reading)) return undefined;
  if (reading.timeGaps && (times ?? []).every((of) => of.every(isPosition)))
    throw new RangeError(
      'timeGaps needs to know when events were; the timestamps of this data are positions',
    );
  if (reading.eventKinds && !kinds)
    throw new RangeError('eventKinds needs to know what was done; this data has no column "event"');
  return sequences.map(({ length }, user) =>
    contextCodes(length, reading, { times: times?.[user], kinds: kinds?.[user] }),
  );
}
