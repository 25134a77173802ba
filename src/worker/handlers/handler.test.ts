import { describe, expect, expectTypeOf, it } from 'vitest';
import { CALLS, type CallInput, type CallName, type CallOutput, type ShopState } from '../calls';
import type { Client } from '../client';
import type { CallContext, Handlers } from './handler';

/** The compiler checks these tests: a violation fails `tsc`. */
describe('the declaration of a call', () => {
  it('gives the client and the handler their types', () => {
    expectTypeOf<CallInput<'become'>>().toEqualTypeOf<{ persona: string }>();
    expectTypeOf<CallOutput<'become'>>().toEqualTypeOf<ShopState>();
    expectTypeOf<Handlers['become']>().toEqualTypeOf<
      (input: { persona: string }, context: CallContext) => Promise<ShopState>
    >();
    expectTypeOf<Client['call']>().toBeCallableWith('become', { persona: 'own' });
  });

  it('requires a handler: a set of handlers that lacks one does not compile', () => {
    expectTypeOf<keyof Handlers>().toEqualTypeOf<CallName>();
    expectTypeOf<Handlers>().toExtend<Handlers<Exclude<CallName, 'become'>>>();
    expectTypeOf<Handlers<Exclude<CallName, 'become'>>>().not.toExtend<Handlers>();
  });

  it('says whether training has to wait for the answer', () => {
    expectTypeOf<(typeof CALLS)[CallName]>().toExtend<{ readonly prompt: boolean }>();
    const background = Object.entries(CALLS).flatMap(([name, { prompt }]) => (prompt ? [] : [name]));
    expect(background).toEqual([
      'train',
      'chooseBackend',
      'inspectFiles',
      'importFiles',
      'worlds',
      'openWorld',
      'deleteWorld',
      'become',
      'evaluate',
      'searchConfiguration',
      'evaluateRatings',
      'evaluateModels',
      'cancelEvaluations',
      'removeEvaluation',
      'compareEvaluations',
      'exportEvaluations',
      'forgetProducts',
      'saveHistory',
      'inspectHistory',
      'loadHistory',
      'exportEvents',
      'forgetEverything',
    ]);
  });
});
