import type { IDBPDatabase } from 'idb';
import { asProblem, type Problem, ProblemError } from '../core/problem';
import { type OpenOptions, openDatabase } from './open';
import type { VitrineSchema } from './schema';

/** Milliseconds between the tries to open the database again. */
const PAUSES = [50, 200, 800, 2_000];

/**
 * The connection to the database. When the browser closes it, or the database is deleted from
 * outside, the next use opens it again; for a newer version of the shop it stays closed.
 */
export class Connection {
  readonly #options: Omit<OpenOptions, 'onLost'>;
  readonly #listeners = new Set<(problem: Problem) => void>();
  #database: Promise<IDBPDatabase<VitrineSchema>> | undefined;
  #closed: Problem | undefined;
  #wasLost = false;

  constructor(options: Omit<OpenOptions, 'onLost'>) {
    this.#options = options;
  }

  /** @throws ProblemError where it cannot be opened */
  readonly connect = (): Promise<IDBPDatabase<VitrineSchema>> => {
    if (this.#closed) return Promise.reject(new ProblemError(this.#closed));
    this.#database ??= this.#open();
    return this.#database;
  };

  onLost(listener: (problem: Problem) => void): void {
    this.#listeners.add(listener);
  }

  /** Writes under way are completed; later ones fail. */
  close(): void {
    this.#closed ??= { code: 'no-database', detail: 'closed' };
    this.#database?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #open(): Promise<IDBPDatabase<VitrineSchema>> {
    const opening = this.#wasLost ? this.#openAgain() : this.#openOnce();
    opening.catch(() => {
      // The next use tries again.
      if (this.#database === opening) this.#database = undefined;
    });
    return opening;
  }

  #openOnce(): Promise<IDBPDatabase<VitrineSchema>> {
    return openDatabase({
      ...this.#options,
      onLost: (problem) => {
        if (problem.code === 'database-newer') this.#closed = problem;
        this.#database = undefined;
        this.#wasLost = true;
        for (const listener of this.#listeners) listener(problem);
      },
    });
  }

  /** While the browser still clears a site's data, it refuses to open a database. */
  async #openAgain(): Promise<IDBPDatabase<VitrineSchema>> {
    for (const pause of PAUSES) {
      try {
        return await this.#openOnce();
      } catch (error) {
        if (asProblem(error).code !== 'no-database') throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.#openOnce();
  }
}
