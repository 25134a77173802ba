import type { ShopEvent } from '../../core/shop/events';
import { addToShopper, type Shopper, shopperAfter } from '../../core/shop/shopper';
import type { ShopperState } from '../../worker/calls';

/** The events that a state does not have yet, of its persona and catalogue. */
const missingIn = ({ recent, persona, hash }: ShopperState, events: readonly ShopEvent[]) =>
  events.filter(
    (event) => event.persona === persona && event.catalogue === hash && !recent.includes(event.id),
  );

/**
 * The shopper as the page shows it: as the worker has it stored, and after the events that are
 * still on their way to it.
 */
export const shopperShown = (state: ShopperState, onTheirWay: readonly ShopEvent[]): Shopper =>
  shopperAfter(state.sums, missingIn(state, onTheirWay));

/** The stored state after events that the worker has stored since. */
export function withStored<State extends ShopperState>(state: State, stored: readonly ShopEvent[]): State {
  const events = missingIn(state, stored);
  if (events.length === 0) return state;
  const sums = structuredClone(state.sums);
  for (const event of events) addToShopper(sums, event);
  return { ...state, sums, events: state.events + events.length };
}
