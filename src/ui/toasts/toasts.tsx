import { type ComponentType, createContext, type ReactNode, useContext, useState } from 'react';
import type { ToastAreaProps } from './toast-area';
import { createToastStore, type ToastStore } from './toast-store';

const ToastContext = createContext<ToastStore>(createToastStore(() => {}));

/**
 * Gives everything inside a place for toasts. Its code loads with the first toast. Call `prepare`
 * before, when the page is idle: screen readers then know the live region before a toast appears in
 * it.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [Area, setArea] = useState<ComponentType<ToastAreaProps>>();
  const [store] = useState(() =>
    createToastStore(() => {
      // When the code fails to load, toasts wait, and the next one tries again.
      import('./toast-area').then(
        (module) => setArea(() => module.default),
        () => {},
      );
    }),
  );
  return (
    <ToastContext value={store}>
      {children}
      {Area && <Area store={store} />}
    </ToastContext>
  );
}

/** `useToasts().show({ message, action: { label, run } })` */
export function useToasts(): ToastStore {
  return useContext(ToastContext);
}
