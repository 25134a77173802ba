/** What the page and the service worker say to each other. */

/** Asks the service worker of a newer version to serve the open pages at once. */
export const TAKE_OVER = 'take-over';
/** Asks for `Requests`, with a port for the answer. */
export const COUNT_REQUESTS = 'count-requests';

/**
 * Requests of the pages and workers that are open. The browser stops a service worker that has
 * nothing to do; it then counts from when it starts again.
 */
export interface Requests {
  /** Answered with a file that is kept on this device. */
  readonly kept: number;
  /** Refused: another origin, not a GET, or no file of the shop. */
  readonly refused: number;
}

export const isRequests = (message: unknown): message is Requests =>
  typeof message === 'object' &&
  message !== null &&
  'kept' in message &&
  'refused' in message &&
  Number.isSafeInteger(message.kept) &&
  Number.isSafeInteger(message.refused);
