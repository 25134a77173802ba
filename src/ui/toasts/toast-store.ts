/** Short messages that pass: what was just done, and the way to undo it. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'plain' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ToastStore {
  show(toast: { message: string; tone?: Toast['tone']; action?: Toast['action'] }): void;
  dismiss(id: number): void;
  /** Oldest first; the same array as long as nothing changes. */
  list(): readonly Toast[];
  subscribe(listener: () => void): () => void;
}

/** More than this at once would cover the page: the oldest gives way. */
const MOST_AT_ONCE = 3;

export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let next = 1;
  const listeners = new Set<() => void>();
  const set = (value: readonly Toast[]) => {
    toasts = value;
    for (const listener of listeners) listener();
  };
  return {
    show: ({ message, tone = 'plain', action }) =>
      set(
        [...toasts.filter((toast) => toast.message !== message), { id: next++, message, tone, action }].slice(
          -MOST_AT_ONCE,
        ),
      ),
    dismiss: (id) => set(toasts.filter((toast) => toast.id !== id)),
    list: () => toasts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
