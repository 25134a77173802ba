import type {
  EvaluationProgress,
  EvaluationRequest,
  MemberRankings,
} from '../../../core/evaluation/evaluation';
import type { HyperparameterSearchRequest } from '../../../core/evaluation/hyperparameter-search';
import { asProblem, type BadRow, type Problem } from '../../../core/problem';
import { connect } from '../../../worker/connect';

/**
 * The browser's half of the command line: the very engine of the shop, on files the command line
 * put into the inputs.
 */

export type EvaluationAnswer =
  /**
   * An `Evaluated` or a `SearchResult` as JSON: one text crosses to the command line far faster
   * than millions of numbers.
   */
  | { readonly answer: string }
  /** With the rows at fault, where a file was refused for them. */
  | { readonly problem: Problem; readonly badRows: readonly BadRow[] };

interface EvaluationDoor {
  evaluate(request: EvaluationRequest, badRows: 'refuse' | 'skip'): Promise<EvaluationAnswer>;
  /** On the demo shop. */
  evaluateDemo(request: EvaluationRequest): Promise<EvaluationAnswer>;
  search(request: HyperparameterSearchRequest, badRows: 'refuse' | 'skip'): Promise<EvaluationAnswer>;
  /** Ends training; what was learnt so far is still evaluated. */
  stop(): void;
}

declare global {
  interface Window {
    evaluationDoor: EvaluationDoor;
    /** Put there by the command line. */
    onEvaluationProgress(progress: EvaluationProgress): void;
  }
}

const filesOf = (id: string): File[] => {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
};

/** Rankings of other models, as the command line wrote them. */
async function membersGiven(): Promise<MemberRankings[]> {
  return Promise.all(filesOf('members').map(async (file) => JSON.parse(await file.text())));
}

const client = connect();
const controller = new AbortController();

/** Asks the worker about the files given. */
async function answerOf(
  ask: (files: { readonly interactions: File; readonly items?: File }) => Promise<unknown>,
): Promise<EvaluationAnswer> {
  const [interactions] = filesOf('interactions');
  if (!interactions)
    return {
      problem: { code: 'file-unreadable', file: 'interactions', detail: 'no file was chosen' },
      badRows: [],
    };
  const files = { interactions, items: filesOf('items')[0] };
  try {
    return { answer: JSON.stringify(await ask(files)) };
  } catch (error) {
    const problem = asProblem(error);
    const refused = problem.code === 'import-refused';
    return { problem, badRows: refused ? (await client.call('inspectFiles', files)).badRows : [] };
  }
}

/** How the worker is listened to and stopped. */
const listening = () => ({ signal: controller.signal, onProgress: window.onEvaluationProgress });

window.evaluationDoor = {
  async evaluateDemo(request) {
    const asked = {
      files: 'demo',
      badRows: 'refuse',
      request: { ...request, members: await membersGiven() },
    } as const;
    try {
      return { answer: JSON.stringify(await client.call('evaluate', asked, listening())) };
    } catch (error) {
      return { problem: asProblem(error), badRows: [] };
    }
  },
  evaluate: (request, badRows) =>
    answerOf(async (files) => {
      const members = await membersGiven();
      return client.call('evaluate', { files, badRows, request: { ...request, members } }, listening());
    }),
  search: (request, badRows) =>
    answerOf((files) => client.call('searchConfiguration', { files, badRows, request }, listening())),
  stop: () => controller.abort(),
};
