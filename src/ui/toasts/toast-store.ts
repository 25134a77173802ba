/** A short message that passes: what was just done, and the way to undo it. */
interface Toast {
  readonly message: string;
  /**
   * Takes the place of one of the same kind that is still there: the latest of several alike is all
   * there is to say.
   */
  readonly kind?: string;
  readonly tone?: 'plain' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Show = (toast: Toast) => void;

export interface ToastStore {
  /**
   * Shows it as soon as there is something to show it with; a message that is still there is not
   * said twice.
   */
  readonly show: Show;
  /** From now on they are shown by this, those that wait first. @returns ends that */
  serve(by: Show): () => void;
}

/** @param onNeeded told when there is a toast and nobody to show it */
export function createToastStore(onNeeded: () => void): ToastStore {
  const waiting: Toast[] = [];
  let served: Show | undefined;
  return {
    show(toast) {
      if (served) return served(toast);
      waiting.push(toast);
      onNeeded();
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
