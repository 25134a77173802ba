import { createContext, type ReactNode, useContext } from 'react';
import type { PersonalModel } from '../core/recommendation';

export interface WhyRequest {
  readonly item: string;
  readonly model: PersonalModel;
}

const WhyContext = createContext<(request: WhyRequest) => void>(() => {});

/** The app says how the explanation of a recommendation is opened. */
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
