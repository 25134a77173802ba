import { readFileSync } from 'node:fs';
import type { HyperparameterSearchRequest } from '../../../core/evaluation/hyperparameter-search';
import { checkedSpace } from '../../../models/settings/search-space';
import { modelSettings } from '../../../models/settings/settings';
import { argumentsFrom, combines } from './arguments';
import { readEvaluationOptions } from './options';

export interface SearchArguments {
  readonly data: string;
  readonly items?: string;
  readonly badRows: 'refuse' | 'skip';
  /** Folder for the table of trials and the best configuration. */
  readonly out: string;
  readonly request: HyperparameterSearchRequest;
}

/** @throws Error that names the flag, what was given and what is allowed */
export function parseSearchArguments(argv: readonly string[]): SearchArguments {
  const read = readEvaluationOptions(argv);
  const { search: kind, minutes: asked, space } = read.options;
  if (kind === undefined) throw new Error('--search KIND is needed');
  const minutes = Number(asked);
  if (!(Number.isFinite(minutes) && minutes > 0))
    throw new Error(`--minutes takes a number above 0; got "${asked ?? ''}"`);
  const given = argumentsFrom(read);
  if (given.kind !== 'run' || given.jobs.length !== 1)
    throw new Error('a search is for one model and one seed');
  if (given.out === undefined) throw new Error('a search needs --out DIR, where its trials are kept');
  if (given.data === undefined) throw new Error('a search needs --data FILE');
  const [{ request }] = given.jobs;
  const settings = modelSettings[request.model];
  if (combines(request.model) || Object.keys(settings).length === 0)
    throw new Error(`there is nothing to search for ${request.model}`);
  const { maxMinutes: _, members: __, ...evaluated } = request;
  return {
    data: given.data,
    items: given.items,
    badRows: given.badRows,
    out: given.out,
    request: { ...evaluated, kind, minutes, space: checkedSpace(settings, spaceFile(space)) },
  };
}

function spaceFile(path: string | undefined): unknown {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  }
}
