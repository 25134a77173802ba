import { createContext, type ReactNode, useContext } from 'react';
import type { RailReason } from '../core/recommendation/rail-reason';
import type { PersonalModel, RailMaker } from '../core/recommendation/recommendation';

/**
 * A product, and either the model that recommends it or the numbers by which a rail without a model
 * chose it.
 */
export type WhyRequest = { readonly item: string } & (
  | { readonly model: PersonalModel }
  | { readonly maker: RailMaker; readonly reason: RailReason }
);

const WhyContext = createContext<(request: WhyRequest) => void>(() => {});

/** Lets everything inside open the explanation of a recommendation. */
export function WhyProvider({
  open,
  children,
}: {
  open: (request: WhyRequest) => void;
  children: ReactNode;
}) {
  return <WhyContext value={open}>{children}</WhyContext>;
}

/** Opens "Why this?" for a recommended item. */
export function useOpenWhy(): (request: WhyRequest) => void {
  return useContext(WhyContext);
}
