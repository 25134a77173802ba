import type { Random } from '../../core/maths/random';
import type { SignalKind } from '../../core/shop/events';
import type { Cause } from './cause';
import type { CommunityEvent } from './community-event';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Appends one shopper's events to the community's, with a clock that only moves forward. */
export interface ShopperLog {
  /**
   * Begins a visit at `time`, or half an hour after the newest event where that is later.
   * @returns the visit's start
   */
  beginVisit(time: number): number;
  /**
   * Appends an event: a view comes a minute or two after the event before, other events a few
   * seconds after it.
   * @returns the event's index
   */
  record(item: number, kind: SignalKind, cause: Cause): number;
  /** Time of the newest event, or of the visit's start. */
  now(): number;
}

export function shopperLog(
  shopper: number,
  events: CommunityEvent[],
  causes: Cause[],
  random: Random,
): ShopperLog {
  let time = Number.NEGATIVE_INFINITY;
  return {
    beginVisit(start) {
      time = Math.max(Math.floor(start / SECOND) * SECOND, time + 30 * MINUTE);
      return time;
    },
    record(item, kind, cause) {
      time += (kind === 'view' ? 40 + random.integer(140) : 8 + random.integer(40)) * SECOND;
      events.push({ shopper, item, kind, time });
      causes.push(cause);
      return events.length - 1;
    },
    now: () => time,
  };
}
