import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Product } from '../core/shop/catalogue';
import type { Shopper } from '../core/shop/shopper';
import type { Session } from './session';
import type { Machinery, RailsState, SessionState, Shop } from './store/store';

const SessionContext = createContext<Session | null>(null);
const ShopContext = createContext<Shop | null>(null);
const ShopperContext = createContext<Shopper | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The store itself, for acts and calls. It is always the same object. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider around it');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Surrounds the pages once the shop is open. */
export function ShopProvider({ shop, children }: { shop: Shop; children: ReactNode }) {
  return (
    <ShopContext value={shop}>
      <ShopperContext value={shop.shopper}>{children}</ShopperContext>
    </ShopContext>
  );
}

/**
 * The open shop: catalogue, events, shopper, world. For use inside the pages, which are shown once
 * the shop is open.
 */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('useShop needs a ShopProvider around it');
  return shop;
}

/**
 * The shopper alone: it stays the same object through most events, so that cards that read it skip
 * the render.
 */
export function useShopper(): Shopper {
  const shopper = useContext(ShopperContext);
  if (!shopper) throw new Error('useShopper needs a ShopProvider around it');
  return shopper;
}

/** Undefined for an id that is not in this catalogue. */
export function useProduct(id: string): Product | undefined {
  return useShop().index.byId.get(id);
}

export function useRails(): RailsState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.rails);
}

/** How varied the rails of the home page are to be, from 0 to 1. */
export function useVariety(): number {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.variety);
}

/** The status of training, evaluation and engine. Changes many times a second during training. */
export function useMachinery(): Machinery {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.machinery);
}
