import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RankingsById } from '../../../core/evaluation/evaluation';
import type { RatingResult } from '../../../core/evaluation/rating-evaluation';
import {
  type FileFacts,
  parseRatings,
  parseStored,
  rankingsText,
  type StoredResult,
  storedText,
} from './stored-result';

/** JSON files in the folder that hold no result. */
const OTHER_FILES = /^report\.json$|\.rankings\.json$|\.ratings\.json$/;

/** Name and SHA-256 of a file. @throws Error when it cannot be read */
export async function readFileFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: basename(path), sha256: hash.digest('hex') };
}

/** Items written of each ranking. */
const LISTED_ITEMS = 20;

/**
 * Test rankings as lines `user<TAB>item1,item2,...`.
 * @throws Error when an id holds one of the separators
 */
export function rankingLines({ testUsers, items, rankings }: RankingsById): string {
  const lines = rankings.test.map((ranking, i) => {
    const ids = ranking.slice(0, LISTED_ITEMS).map((item) => items[item]);
    const broken = [testUsers[i], ...ids].find((id) => /[,\t\n\r]/.test(id));
    if (broken !== undefined) {
      throw new Error(
        `cannot write the rankings: the id "${broken}" holds a comma, a tab or a line break, which separate ids there`,
      );
    }
    return `${testUsers[i]}\t${ids.join(',')}\n`;
  });
  return lines.join('');
}

/** The folder of `--out`: results by name. A result is written whole or not at all. */
export interface ResultsFolder {
  readonly path: string;
  has(name: string): boolean;
  read(name: string): Promise<StoredResult>;
  /** Sorted by name. */
  readAll(): Promise<StoredResult[]>;
  /** Results of models of explicit ratings, from DIR/name.ratings.json. */
  readRatings(): Promise<RatingResult[]>;
  /** Path of a result's rankings, which an ensemble reads. */
  rankingsPath(name: string): string;
  keep(stored: StoredResult, ranked: RankingsById): Promise<void>;
  write(name: string, text: string): Promise<void>;
}

export async function openResultsFolder(path: string): Promise<ResultsFolder> {
  await mkdir(path, { recursive: true });
  const at = (name: string) => join(path, name);
  // Renamed when complete, so that a killed run leaves no half-written file.
  const write = async (name: string, text: string) => {
    await writeFile(at(`${name}.part`), text);
    await rename(at(`${name}.part`), at(name));
  };
  const read = async (name: string) => {
    const file = at(`${name}.json`);
    return parseStored(file, await readFile(file, 'utf8'));
  };
  const rankingsPath = (name: string) => at(`${name}.rankings.json`);
  return {
    path,
    write,
    read,
    rankingsPath,
    has: (name) => existsSync(at(`${name}.json`)) && existsSync(rankingsPath(name)),
    async readAll() {
      const names = (await readdir(path)).filter((name) => name.endsWith('.json') && !OTHER_FILES.test(name));
      return Promise.all(names.sort().map((name) => read(name.slice(0, -'.json'.length))));
    },
    async readRatings() {
      const names = (await readdir(path)).filter((name) => name.endsWith('.ratings.json'));
      return Promise.all(
        names.sort().map(async (name) => parseRatings(at(name), await readFile(at(name), 'utf8'))),
      );
    },
    async keep(stored, ranked) {
      const lines = rankingLines(ranked);
      await write(`${stored.name}.rankings.json`, rankingsText(stored.name, ranked.rankings));
      await write(`${stored.name}.rankings.tsv`, lines);
      // Written last: when it exists, the rankings do too.
      await write(`${stored.name}.json`, storedText(stored));
    },
  };
}
