import { asProblem, type Problem } from '../core/problem';
import { openIndexedDb } from './indexed-db';
import { openMemory } from './memory';
import type { Storage } from './storage';

/** Both kinds of storage, by where they keep. @param name of the database */
export const bothStorages = (name: string): [string, () => Promise<Storage>][] => [
  ['in the database', () => openIndexedDb({ name })],
  ['in memory', async () => openMemory()],
];

export const problemOf = (promise: Promise<unknown>): Promise<Problem | 'no problem'> =>
  promise.then(() => 'no problem', asProblem);
