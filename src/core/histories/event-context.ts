import { SIGNAL_KINDS } from '../shop/events';
import { type Interactions, isPosition } from './interactions';

/** Times and kinds of a history's events; arrays as long as the history. */
export interface EventContext {
  /** As `Interactions.times`, oldest first. */
  readonly times?: ArrayLike<number>;
  /** Indices into `EVENT_KINDS`. */
  readonly kinds?: ArrayLike<number>;
}

/** Which parts of the context a model reads. */
export interface ContextReading {
  /** The time since the event before, in logarithmic buckets. */
  readonly timeGaps: boolean;
  /** What was done with the item. */
  readonly eventKinds: boolean;
}

/** Kinds of event, weakest first; `recorded` where the data does not say. */
export const EVENT_KINDS = ['recorded', ...SIGNAL_KINDS] as const;

export const GAP_BUCKETS = 32;
/** Bucket of a history's first event. */
const NO_GAP = 0;
const WITHIN_A_SECOND = 1;

/**
 * The bucket of the time between two events, in milliseconds. Bucket 1 is below a second (and any
 * value that is not a number); then each doubling has one bucket: [1, 2) seconds is 2, [2, 4) is 3,
 * up to the last, 31, from 17 years on. Time-aware models use the logarithm of the gap (Li, Wang
 * and McAuley, "Time Interval Aware Self-Attention for Sequential Recommendation", WSDM 2020, with
 * gaps between all pairs of events; here only the gap to the event before).
 */
export function timeGapBucket(milliseconds: number): number {
  if (!(milliseconds >= 1000)) return WITHIN_A_SECOND;
  return Math.min(GAP_BUCKETS - 1, 2 + Math.floor(Math.log2(milliseconds / 1000)));
}

/** Low bits of a context code hold the gap's bucket; the event kind is above them. */
export const GAP_BITS = 8;

/**
 * One context code an event, as batches and kernels carry it: the bucket of the gap before it and
 * its kind.
 * @param events how many the history has
 * @throws Error when the model reads times and there are none, or when there are not as many times
 * or kinds as events
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
 * The context codes of all sequences of a data set; undefined where the model reads no context.
 * @throws RangeError when the data lacks the times or kinds that the model reads
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
