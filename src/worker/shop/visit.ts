import type { HistoryEntry } from '../../core/histories/history';
import { GUEST_PERSONA, OWN_PERSONA } from '../../core/shop/events';
import { communityHistory, communityPurchases, type LoadedWorld, type Purchase } from './world';

/** The open world, and the persona that shops in it. */
export interface Visit {
  readonly world: LoadedWorld;
  readonly persona: string;
  /** What a user of the community did before the log begins. */
  readonly before: readonly HistoryEntry[];
  readonly boughtBefore: readonly Purchase[];
}

/** Undefined for a persona that this world does not have. */
export function visitAs(world: LoadedWorld, persona: string): Visit | undefined {
  if (persona === OWN_PERSONA || persona === GUEST_PERSONA) return withoutPast(world, persona);
  const before = communityHistory(world, persona);
  return before && { world, persona, before, boughtBefore: communityPurchases(world, persona) };
}

export const withoutPast = (world: LoadedWorld, persona: string): Visit => ({
  world,
  persona,
  before: [],
  boughtBefore: [],
});
