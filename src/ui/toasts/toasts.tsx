import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { SETTLED, whenIdle } from '../loading/when-idle';
import type { ToastAreaProps } from './toast-area';
import { createToastStore, type ToastStore } from './toast-store';

const ToastContext = createContext<ToastStore>(createToastStore(() => {}));

/**
 * Gives everything inside a place for toasts. Its code loads when the page is idle, so that screen
 * readers know the live region before a toast appears in it. An earlier toast loads it at once.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [Area, setArea] = useState<ComponentType<ToastAreaProps>>();
  const [{ store, load }] = useState(() => {
    const load = () => {
      // When the code fails to load, toasts wait, and the next one tries again.
      import('./toast-area').then(
        (module) => setArea(() => module.default),
        () => {},
      );
    };
    return { load, store: createToastStore(load) };
  });
  useEffect(() => whenIdle(load, SETTLED), [load]);
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
