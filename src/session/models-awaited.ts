import { useSyncExternalStore } from 'react';
import { GUEST_PERSONA, OWN_PERSONA } from '../core/shop/events';
import type { Session } from './session';
import type { Shop } from './store/store';
import { useSession } from './use-session';

/** Whether there is a history to rank by. A user of the community comes with a past. */
const hasPast = ({ shopper: { viewed, liked, basket, orders }, persona }: Shop): boolean =>
  (persona !== OWN_PERSONA && persona !== GUEST_PERSONA) ||
  [viewed, liked, basket, orders].some(({ length }) => length > 0);

/**
 * Whether stored models are still loading for a shopper with a past. Rails made without them will
 * be replaced. False once rails have come from a model, or models cannot run.
 */
export function modelsAwaited({
  state,
  rails,
  machinery,
}: Pick<Session, 'state' | 'rails' | 'machinery'>): boolean {
  const now = state();
  if (now.phase !== 'ready' || !now.shop.learnt || machinery().engine?.state === 'off') return false;
  const { rails: newest, problem } = rails();
  return !problem && newest?.backend === undefined && hasPast(now.shop);
}

export function useModelsAwaited(): boolean {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => modelsAwaited(session));
}
