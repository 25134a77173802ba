const LOCK = 'vitrine-training';

/** Browsers give no locks to an address without https. */
export const canLock = (): boolean => 'locks' in navigator && navigator.locks !== undefined;

/** Lets one tab of the browser train at a time. */
export class TrainingLock {
  /**
   * Tabs without durable storage share no models, and a browser that refuses storage refuses locks
   * too: each of these tabs trains by itself, and so does every tab of a browser without locks.
   */
  readonly #isShared: boolean;
  #waiting: AbortController | undefined;

  constructor(isShared: boolean) {
    this.#isShared = isShared && canLock();
  }

  /** Runs `work` with the lock. Resolves at once with false when another tab has the lock. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (!this.#isShared) {
      await work();
      return true;
    }
    return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }

  /** Calls `then` once the tab that has the lock is done or closed, unless the wait is stopped. */
  waitForOtherTab(then: () => void): void {
    this.#waiting = new AbortController();
    navigator.locks
      .request(LOCK, { signal: this.#waiting.signal }, async () => undefined)
      .then(then, () => undefined);
  }

  stopWaiting(): void {
    this.#waiting?.abort();
  }
}
