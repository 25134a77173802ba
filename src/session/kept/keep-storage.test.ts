import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askToKeep, isKept, keepOnce } from './keep-storage';
import { forgetPreferences } from './preferences';

let asked = 0;

/** A browser that promises what it is asked. */
const promising = {
  storage: {
    persist: async () => {
      asked++;
      return true;
    },
    persisted: async () => asked > 0,
  },
};

beforeEach(() => {
  asked = 0;
  forgetPreferences();
  vi.stubGlobal('navigator', promising);
});
afterEach(() => vi.unstubAllGlobals());

it('asks once, when there is an order or a history of some length, and never before', async () => {
  for (let events = 1; events < 20; events++) keepOnce([{ kind: 'view' }], events);
  expect(asked).toBe(0);
  expect(await isKept()).toBe('may-go');
  keepOnce([{ kind: 'view' }], 20);
  keepOnce([{ kind: 'purchase' }], 21);
  expect(asked).toBe(1);
  expect(await isKept()).toBe('promised');
});

it('asks after the first order, and again after everything was deleted', () => {
  keepOnce([{ kind: 'purchase' }], 2);
  expect(asked).toBe(1);
  forgetPreferences();
  keepOnce([{ kind: 'purchase' }], 2);
  expect(asked).toBe(2);
});

it('says that it is unknown where the browser does not answer', async () => {
  for (const browser of [
    {},
    { storage: {} },
    { storage: { persist: () => Promise.reject(new TypeError()) } },
  ]) {
    vi.stubGlobal('navigator', browser);
    expect(await askToKeep()).toBe('unknown');
    expect(await isKept()).toBe('unknown');
  }
});
