import { asProblem, type Problem } from '../core/problem';
import { openIndexedDb } from '../storage/indexed-db';
import { openMemory } from '../storage/memory';
import type { Storage } from '../storage/storage';
import { tabLimits } from './tabs';

/** The database. Where the browser gives none (private mode): memory, and the problem. */
export async function openStorage(): Promise<{ storage: Storage; limits: Problem[] }> {
  try {
    return { storage: await openIndexedDb(), limits: [...tabLimits()] };
  } catch (error) {
    return { storage: openMemory(), limits: [asProblem(error)] };
  }
}
