import { asProblem, type Problem } from '../core/problem';
import type { NamedBlob } from './parse/text-chunks';
import { type Dataset, readDataset } from './read-dataset';

/** Files and expectations shared by several tests. */

/** 1 January 2026. */
export const NOW = Date.UTC(2026, 0, 1);

export function fileOf(name: string, ...content: BlobPart[]): NamedBlob {
  return Object.assign(new Blob(content), { name });
}

/** The smallest accepted data set: two users. */
export const SMALL = 'user,item,timestamp\n1,a,1\n2,a,2\n';

export function read(
  interactions: NamedBlob,
  items?: NamedBlob,
  badRows: 'refuse' | 'skip' = 'refuse',
): Promise<Dataset> {
  return readDataset({ interactions, items }, { badRows, now: NOW });
}

/** The problem a reading fails with. */
export async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  try {
    await reading;
  } catch (error) {
    return asProblem(error);
  }
  throw new Error('it was read, and should not have been');
}

/** Each user's events as `item@time`. */
export function eventsOf({ interactions }: Dataset): Record<string, string[]> {
  return Object.fromEntries(
    interactions.users.map((user, index) => [
      user,
      Array.from(
        interactions.sequences[index],
        (item, event) => `${interactions.items[item]}@${interactions.times[index][event]}`,
      ),
    ]),
  );
}
