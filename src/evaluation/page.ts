import type { EvaluationProgress, EvaluationRequest, EvaluationResult } from '../core/evaluation';
import { asProblem, type BadRow, type Problem } from '../core/problem';
import { connect } from '../worker/connect';

/** The browser's half of the command line: the very engine of the shop, on files the command line put into the inputs. */

export type EvaluationAnswer =
  | { readonly result: EvaluationResult }
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

const file = (id: string): File | undefined => {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement ? input.files?.[0] : undefined;
};

const client = connect();
const controller = new AbortController();

window.evaluationDoor = {
  async evaluate(request, badRows) {
    const interactions = file('interactions');
    if (!interactions)
      return {
        problem: { code: 'file-unreadable', file: 'interactions', detail: 'no file was chosen' },
        badRows: [],
      };
    const files = { interactions, items: file('items') };
    try {
      return {
        result: await client.call(
          'evaluate',
          { files, badRows, request },
          { signal: controller.signal, onProgress: window.onEvaluationProgress },
        ),
      };
    } catch (error) {
      const problem = asProblem(error);
      const refused = problem.code === 'import-refused';
      return { problem, badRows: refused ? (await client.call('inspectFiles', files)).badRows : [] };
    }
  },
  stop: () => controller.abort(),
};
