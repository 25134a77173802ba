import type { Requests } from '../offline/messages';

const NONE: Requests = { kept: 0, refused: 0 };

/** Counts requests by the page that made them, or by its worker. */
export class Counter {
  readonly #byClient = new Map<string, Requests>();

  /** @param client id of the page or worker; of the page that comes, for a navigation */
  count(client: string, outcome: keyof Requests): void {
    const before = this.#byClient.get(client) ?? NONE;
    this.#byClient.set(client, { ...before, [outcome]: before[outcome] + 1 });
  }

  /** Of all open pages and workers together. */
  get total(): Requests {
    const counts = [...this.#byClient.values()];
    const sum = (outcome: keyof Requests) => counts.reduce((before, each) => before + each[outcome], 0);
    return { kept: sum('kept'), refused: sum('refused') };
  }

  /** Those of pages and workers that are gone are forgotten. */
  keepOnly(clients: ReadonlySet<string>): void {
    for (const client of this.#byClient.keys()) if (!clients.has(client)) this.#byClient.delete(client);
  }
}
