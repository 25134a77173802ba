import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { ProblemError } from '../core/problem';
import { transactionProblem } from './database-problem';
import { EPOCH, type StoreName, type VitrineSchema } from './schema';

/** The connection, opened again where it was lost. @throws ProblemError where it cannot be */
export type Connect = () => Promise<IDBPDatabase<VitrineSchema>>;

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<VitrineSchema, StoreName[], Mode>;
export type Writing = Transaction<'readwrite'>;

/** Runs `work` in one writing transaction on the stores. */
type Write = <Result>(
  stores: StoreName[],
  work: (transaction: Writing) => Promise<Result>,
) => Promise<Result>;

/** How a store reaches the database. */
export interface Access {
  readonly connect: Connect;
  readonly write: Write;
}

/** Reads the stores as they are at one moment. */
export function reading<Result>(
  connect: Connect,
  stores: StoreName[],
  work: (transaction: Transaction<'readonly'>) => Promise<Result>,
): Promise<Result> {
  return run(async () => (await connect()).transaction(stores, 'readonly'), work);
}

/**
 * Does `work` in one writing transaction. Resolves only after its `complete`, with strict
 * durability: the browser has asked the system to write it to disk. When anything fails, in `work`
 * or at the commit, all of it is undone.
 *
 * `work` may await only requests of this transaction; otherwise the transaction commits too early.
 */
export function writing<Result>(
  connect: Connect,
  stores: StoreName[],
  work: (transaction: Writing) => Promise<Result>,
): Promise<Result> {
  return run(async () => (await connect()).transaction(stores, 'readwrite', { durability: 'strict' }), work);
}

/** How many deletions there were; the transaction includes the store `settings`. */
export async function storedEpoch(transaction: Transaction<IDBTransactionMode>): Promise<number> {
  const stored = await transaction.objectStore('settings').get(EPOCH);
  return typeof stored === 'number' ? stored : 0;
}

/** @throws ProblemError `deleted-meanwhile` when there were deletions after `epoch` */
export async function checkEpoch(transaction: Writing, epoch: number): Promise<void> {
  if ((await storedEpoch(transaction)) !== epoch) throw new ProblemError({ code: 'deleted-meanwhile' });
}

/** Writes only while no deletion follows `epoch`; checked in the writing transaction itself. */
export const writingSince =
  (connect: Connect, epoch: number): Write =>
  (stores, work) =>
    writing(connect, [...stores, 'settings'], async (transaction) => {
      await checkEpoch(transaction, epoch);
      return work(transaction);
    });

async function run<Mode extends IDBTransactionMode, Result>(
  begin: () => Promise<Transaction<Mode>>,
  work: (transaction: Transaction<Mode>) => Promise<Result>,
): Promise<Result> {
  let transaction: Transaction<Mode> | undefined;
  try {
    transaction = await begin();
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    if (transaction) await undo(transaction);
    // A full disk is the error of the transaction; its requests only report that they were aborted.
    throw transactionProblem(transaction?.error ?? error);
  }
}

/** Aborts the transaction if it has not ended yet. Resolves when it has. */
async function undo(transaction: Transaction<IDBTransactionMode>): Promise<void> {
  const ended = transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
  await ended;
}
