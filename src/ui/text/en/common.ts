export const common = {
  close: 'Close',
  dismiss: 'Dismiss',
  messages: 'Messages',
  undo: 'Undo',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  reload: 'Reload the page',
  loading: 'Loading',
  goHome: 'Go to the home page',
  /** The title of the browser tab. */
  documentTitle: (page: string) => `${page} · Vitrine`,
  secondsLeft: (seconds: number) =>
    seconds < 60
      ? `${Math.max(1, Math.ceil(seconds / 5) * 5)} s left`
      : `${Math.ceil(seconds / 60)} min left`,
  milliseconds: (formatted: string) => `${formatted} ms`,
};
