/** A short message about what was just done, with a way to undo it. */
interface Toast {
  readonly message: string;
  /**
   * Replaces a toast of the same kind that is still shown: only the newest of a kind matters.
   */
  readonly kind?: string;
  readonly tone?: 'plain' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Show = (toast: Toast) => void;

export interface ToastStore {
  /**
   * Shows the toast as soon as there is something to show it with. A message that is still shown is
   * not shown twice.
   */
  readonly show: Show;
  /** Loads what shows toasts, before there is one. */
  prepare(): void;
  /**
   * From now on toasts are shown by this, waiting ones first.
   * @returns ends that
   */
  serve(by: Show): () => void;
}

/** @param load called when there is nothing yet to show toasts with */
export function createToastStore(load: () => void): ToastStore {
  const waiting: Toast[] = [];
  let served: Show | undefined;
  return {
    prepare() {
      if (!served) load();
    },
    show(toast) {
      if (served) return served(toast);
      waiting.push(toast);
      load();
    },
    serve(by) {
      served = by;
      for (const toast of waiting.splice(0)) by(toast);
      return () => {
        if (served === by) served = undefined;
      };
    },
  };
}
