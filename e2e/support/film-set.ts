import { seededRandom } from '../../src/core/maths/random';

/**
 * A small made-up film collection in the two files of an import: fans of one genre who watch its
 * films in order, with some noise.
 */

const GENRES = ['Western', 'Comedy', 'Horror', 'Musical'] as const;
const FILMS_EACH = 24;
const USERS = 240;
const EVENTS = 14;

export interface UploadFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, rows: readonly string[]): UploadFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${rows.join('\n')}\n`),
});

export function filmSet(): { interactions: UploadFile; items: UploadFile } {
  const random = seededRandom(77);
  const titles = GENRES.flatMap((genre) =>
    Array.from({ length: FILMS_EACH }, (_, i) => `${i},${genre} Part ${i + 1},${genre}`),
  );
  const events: string[] = [];
  for (let user = 0; user < USERS; user++) {
    const genre = user % GENRES.length;
    let part = random.integer(FILMS_EACH);
    for (let i = 0; i < EVENTS; i++) {
      const noise = random.next() < 0.1;
      part = (part + 1) % FILMS_EACH;
      const film = noise ? random.integer(GENRES.length * FILMS_EACH) : genre * FILMS_EACH + part;
      events.push(`fan${user},f${film},${1_600_000_000 + user * 1000 + i * 60}`);
    }
  }
  return {
    interactions: csv('films.csv', ['user,item,timestamp', ...events]),
    items: csv('titles.csv', [
      'item,title,categories',
      ...titles.map((line, film) => `f${film},${line.split(',').slice(1).join(',')}`),
    ]),
  };
}
