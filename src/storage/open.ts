import { type IDBPDatabase, openDB } from 'idb';
import { type Problem, ProblemError } from '../core/problem';
import { openingProblem } from './database-problem';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import { DATABASE_NAME, EPOCH, type VitrineSchema } from './schema';

export interface OpenOptions {
  readonly name?: string;
  /** How long other tabs may keep the database from opening, milliseconds. */
  readonly patience?: number;
  readonly migrations?: readonly Migration[];
  /** Called once when the connection is lost without a call of `close`. */
  readonly onLost?: (problem: Problem) => void;
}

/**
 * Opens the database at its newest version, migrating an older one; a migration that fails leaves
 * it as it was.
 *
 * When another tab asks for a newer version or for deletion, this connection closes. When other
 * tabs block this opening, it waits at most `patience`, because they might never close. A
 * connection that opens after that is closed at once.
 *
 * Fails with `no-database`, `database-newer`, `database-blocked` or `database-full`.
 */
export function openDatabase(options: OpenOptions = {}): Promise<IDBPDatabase<VitrineSchema>> {
  const { name = DATABASE_NAME, patience = 10_000, migrations = MIGRATIONS, onLost } = options;
  const version = migrations.length;
  return new Promise((resolve, reject) => {
    let tooLate = false;
    const timer = setTimeout(() => {
      tooLate = true;
      reject(new ProblemError({ code: 'database-blocked' }));
    }, patience);
    let migrationError: unknown;

    request()
      .then((database) => {
        if (tooLate) database.close();
        else resolve(database);
      })
      .catch(async (error: unknown) => reject(await problemOf(error)))
      .finally(() => clearTimeout(timer));

    /** Async, so that a missing `indexedDB` rejects in the same way as a refused one. */
    async function request(): Promise<IDBPDatabase<VitrineSchema>> {
      const database = await openDB<VitrineSchema>(name, version, {
        upgrade(upgraded, oldVersion, _newVersion, transaction) {
          // No tab blocks any more: the migration may take as long as the data needs.
          clearTimeout(timer);
          migrate(
            migrations,
            oldVersion,
            // A migration works on older formats, so it gets the database without the newest types.
            upgraded as unknown as IDBPDatabase<unknown>,
            transaction as unknown as Parameters<Migration>[1],
          )
            .then(async () => {
              // Not the number of a database that was deleted and that somebody remembers.
              if (oldVersion === 0 && upgraded.objectStoreNames.contains('settings'))
                await transaction.objectStore('settings').put(randomEpoch(), EPOCH);
            })
            .catch((error: unknown) => {
              migrationError = error;
              transaction.done.catch(() => undefined);
              abort(transaction);
            });
        },
        blocking(_current, newer) {
          database.close();
          onLost?.(
            newer === null
              ? { code: 'no-database', detail: 'the database was deleted' }
              : { code: 'database-newer', found: newer, known: version },
          );
        },
        terminated() {
          onLost?.({ code: 'no-database', detail: 'the browser closed the database' });
        },
      });
      return database;
    }

    async function problemOf(error: unknown): Promise<ProblemError> {
      if (error instanceof DOMException && error.name === 'VersionError')
        return new ProblemError({ code: 'database-newer', found: await versionOf(name), known: version });
      return openingProblem(migrationError ?? error);
    }
  });
}

const randomEpoch = (): number => crypto.getRandomValues(new Uint32Array(1))[0];

/** Aborts; a transaction that has already failed aborts by itself, and throws when told to. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** The version of the existing database. */
async function versionOf(name: string): Promise<number> {
  const database = await openDB(name);
  const { version } = database;
  database.close();
  return version;
}
