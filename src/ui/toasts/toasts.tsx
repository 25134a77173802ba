import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from '../button';
import { useShellText } from '../text/text';
import { createToastStore, type Toast, type ToastStore } from './toast-store';
import styles from './toasts.module.css';

const ToastContext = createContext<ToastStore>(createToastStore());

/** Long enough to read two lines and reach the button. */
const SHOWN_FOR = 7_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createToastStore);
  return (
    <ToastContext value={store}>
      {children}
      <ToastList store={store} />
    </ToastContext>
  );
}

/** `useToasts().show({ message, action: { label, run } })` */
export function useToasts(): ToastStore {
  return useContext(ToastContext);
}

function ToastList({ store }: { store: ToastStore }) {
  const toasts = useSyncExternalStore(store.subscribe, store.list);
  return (
    <div className={styles.list} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onDone={() => store.dismiss(toast.id)} />
      ))}
    </div>
  );
}

/** Goes by itself, but never while a pointer or the keyboard is on it. */
function ToastItem({ toast, onDone }: { toast: Toast; onDone: () => void }) {
  const text = useShellText();
  const [held, setHeld] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback must not start the clock again.
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDone, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: these only keep the message from going; the controls are inside.
    <div
      className={`${styles.toast} ${styles[toast.tone]}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {toast.action && (
        <Button
          look="quiet"
          onClick={() => {
            toast.action?.run();
            onDone();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" label={text.common.dismiss} onClick={onDone} />
    </div>
  );
}
