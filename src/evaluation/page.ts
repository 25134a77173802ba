import type { Evaluated, EvaluationProgress, EvaluationRequest, MemberRankings } from '../core/evaluation';
import { asProblem, type BadRow, type Problem } from '../core/problem';
import { connect } from '../worker/connect';

/** The browser's half of the command line: the very engine of the shop, on files the command line put into the inputs. */

export type EvaluationAnswer =
  /** An `Evaluated` as JSON: one text crosses to the command line far faster than millions of numbers. */
  | { readonly evaluated: string }
  /** With the rows at fault, where a file was refused for them. */
  | { readonly problem: Problem; readonly badRows: readonly BadRow[] };

export interface EvaluationDoor {
  evaluate(request: EvaluationRequest, badRows: 'refuse' | 'skip'): Promise<EvaluationAnswer>;
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

window.evaluationDoor = {
  async evaluate(request, badRows) {
    const [interactions] = filesOf('interactions');
    if (!interactions)
      return {
        problem: { code: 'file-unreadable', file: 'interactions', detail: 'no file was chosen' },
        badRows: [],
      };
    const files = { interactions, items: filesOf('items')[0] };
    try {
      const members = await membersGiven();
      const evaluated: Evaluated = await client.call(
        'evaluate',
        { files, badRows, request: { ...request, members } },
        { signal: controller.signal, onProgress: window.onEvaluationProgress },
      );
      return { evaluated: JSON.stringify(evaluated) };
    } catch (error) {
      const problem = asProblem(error);
      const refused = problem.code === 'import-refused';
      return { problem, badRows: refused ? (await client.call('inspectFiles', files)).badRows : [] };
    }
  },
  stop: () => controller.abort(),
};
