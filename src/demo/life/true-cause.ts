import type { TrueCause } from '../../core/shop/true-cause';
import type { Cause } from './cause';
import type { CommunityEvent } from './community-event';

/** The earlier event that a cause names. */
function eventBefore(cause: Cause): number | null {
  switch (cause.kind) {
    case 'need-step':
      return cause.after;
    case 'complement':
    case 'substitute':
    case 'replenishment':
    case 'follow-up':
      return cause.of;
    default:
      return null;
  }
}

/**
 * Why the shopper of an event came to its product: what followed upon a look at the same product is
 * led back to that look, and a thing bought again to what made it be bought at first.
 * @param event its index
 * @param productOf the id of an item
 */
export function trueCause(
  events: readonly CommunityEvent[],
  causes: readonly Cause[],
  event: number,
  productOf: (item: number) => string,
): TrueCause {
  for (let at = event; ; ) {
    const cause = causes[at];
    const before = eventBefore(cause);
    if (before !== null && events[before].item === events[at].item) {
      at = before;
      continue;
    }
    // What follows up is always of the same product.
    if (cause.kind === 'follow-up') throw new Error(`event ${at} follows up on another product`);
    return {
      kind: cause.kind,
      ...(cause.kind === 'need-step' ? { need: cause.need, step: cause.step } : {}),
      ...(before === null ? {} : { because: productOf(events[before].item) }),
    };
  }
}

/**
 * Of every product one shopper met, why; by the newest event with it, as histories have it.
 * @param events by shopper, see `Community`
 */
export function trueCausesOf(
  shopper: number,
  events: readonly CommunityEvent[],
  causes: readonly Cause[],
  productOf: (item: number) => string,
): Map<string, TrueCause> {
  const found = new Map<string, TrueCause>();
  let [first, end] = [0, events.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (events[middle].shopper < shopper) first = middle + 1;
    else end = middle;
  }
  for (let at = first; events[at]?.shopper === shopper; at++)
    found.set(productOf(events[at].item), trueCause(events, causes, at, productOf));
  return found;
}
