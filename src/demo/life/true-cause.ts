import type { TrueCause } from '../../core/shop/true-cause';
import type { Cause } from './cause';
import type { CommunityEvent } from './community-event';

/** The earlier event that a cause refers to. */
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
 * Why the shopper of an event came to its product. An event that follows a view of the same product
 * is traced back to that view, and a repurchase to the cause of the first purchase.
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
    // A follow-up is always of the same product.
    if (cause.kind === 'follow-up') throw new Error(`event ${at} follows up on another product`);
    return {
      kind: cause.kind,
      ...(cause.kind === 'need-step' ? { need: cause.need, step: cause.step } : {}),
      ...(before === null ? {} : { because: productOf(events[before].item) }),
    };
  }
}

/**
 * For every product a shopper met, the cause of the newest event with it, as histories have it.
 * @param events sorted by shopper, see `SimulatedCommunity`
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
