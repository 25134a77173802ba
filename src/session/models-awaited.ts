import { useSyncExternalStore } from 'react';
import { isSignal } from '../core/histories/history';
import { GUEST_PERSONA, OWN_PERSONA } from '../core/shop/events';
import type { Session } from './session';
import type { Shop } from './store/store';
import { useSession } from './use-session';

/** Whether there is something to rank by: a user of the community brings a past along. */
const hasPast = ({ events, persona }: Shop): boolean =>
  (persona !== OWN_PERSONA && persona !== GUEST_PERSONA) || events.some(({ kind }) => isSignal(kind));

/**
 * Whether models that are stored are on their way to a shopper with a past: what can be counted
 * meanwhile is not the last word. Over as soon as rails have come from where the models are, or
 * models cannot run.
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
