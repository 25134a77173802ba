import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RankingsById } from '../../../core/evaluation/evaluation';
import type { RatingResult } from '../../../core/evaluation/rating-evaluation';
import {
  parseRatings,
  parseStored,
  type ReadFile,
  rankingsText,
  type StoredResult,
  storedText,
} from './stored-result';

/** Names in the folder that are no results. */
const NO_RESULT = /^report\.json$|\.rankings\.json$|\.ratings\.json$/;

/** @throws Error when the file cannot be read */
export async function readFileFacts(path: string): Promise<ReadFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: basename(path), sha256: hash.digest('hex') };
}

/** Items of a list that are written. */
const WRITTEN = 20;

/** user<TAB>item1,item2,... @throws Error when an id would be read as two */
export function rankingLines({ testUsers, items, rankings }: RankingsById): string {
  const lines = rankings.test.map((ranking, i) => {
    const ids = ranking.slice(0, WRITTEN).map((item) => items[item]);
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

/** What `--out` names: results by name, each whole or not there at all. */
export interface ResultsFolder {
  readonly path: string;
  has(name: string): boolean;
  read(name: string): Promise<StoredResult>;
  /** In the order of their names. */
  readAll(): Promise<StoredResult[]>;
  /** Of models of explicit ratings: what stands in DIR/name.ratings.json. */
  readRatings(): Promise<RatingResult[]>;
  /** The rankings of a result, as a file for one that combines it. */
  rankingsPath(name: string): string;
  keep(stored: StoredResult, ranked: RankingsById): Promise<void>;
  write(name: string, text: string): Promise<void>;
}

export async function openResultsFolder(path: string): Promise<ResultsFolder> {
  await mkdir(path, { recursive: true });
  const at = (name: string) => join(path, name);
  // Renamed into its place when it is whole: a run that is killed leaves nothing half written.
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
      const names = (await readdir(path)).filter((name) => name.endsWith('.json') && !NO_RESULT.test(name));
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
      // Last: where it stands, the others do.
      await write(`${stored.name}.json`, storedText(stored));
    },
  };
}
