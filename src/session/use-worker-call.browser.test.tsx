import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FoundProducts } from '../core/shop/found-products';
import { createSession } from './session';
import { SessionProvider } from './use-session';
import { type Answered, useWorkerCall } from './use-worker-call';
import { openWire, settled, shopWith } from './wire.fixture';

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('main');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
});

const tea: FoundProducts = {
  found: [{ item: 'kettle', text: 1 }],
  read: [],
  fewer: [],
  personal: { missing: 'model' },
};

interface Drawn {
  readonly query: string | null;
  readonly result: Answered<FoundProducts>;
}

/** Searches, and notes what it is drawn with. */
function Search(props: { query: string | null; hideOlderInput: boolean; drawn: Drawn[] }) {
  const { query, hideOlderInput, drawn } = props;
  const result = useWorkerCall('searchProducts', query === null ? null : { query }, { hideOlderInput });
  drawn.push({ query, result });
  return null;
}

/** A page that searches, and everything it was drawn with. */
async function openSearch(hideOlderInput: boolean) {
  const wire = openWire();
  const session = createSession(wire.client, {
    now: () => 5_000,
    uuid: () => 'id',
    storage: () => localStorage,
    tab: () => sessionStorage,
  });
  void session.open();
  await settled();
  await wire.answer('open', shopWith([]));
  const drawn: Drawn[] = [];
  return {
    wire,
    search: async (query: string | null) => {
      root.render(
        <SessionProvider session={session}>
          <Search query={query} hideOlderInput={hideOlderInput} drawn={drawn} />
        </SessionProvider>,
      );
      await expect.poll(() => drawn.at(-1)?.query).toBe(query);
      await settled();
    },
    leave: () => root.render(null),
    drawn: (query: string | null) => drawn.filter((each) => each.query === query).map(({ result }) => result),
    last: () => drawn.at(-1)?.result,
  };
}

test('the answer to an older input stays until the newer is answered, and is pending from the first render', async () => {
  const { wire, search, drawn, last } = await openSearch(false);
  await search('tea');
  await wire.answer('searchProducts', tea);
  await expect.poll(() => last()?.answer).toEqual(tea);
  expect(last()?.pending).toBe(false);
  await search('mug');
  for (const result of drawn('mug')) expect(result).toMatchObject({ answer: tea, pending: true });
  expect(wire.asked('searchProducts')).toEqual({ query: 'mug' });
});

test('the answer to an older input is never shown where it would be wrong', async () => {
  const { wire, search, drawn, last } = await openSearch(true);
  await search('tea');
  await wire.answer('searchProducts', tea);
  await expect.poll(() => last()?.answer).toEqual(tea);
  await wire.notify({ kind: 'models-changed' });
  expect(last()).toMatchObject({ answer: tea });
  await search('mug');
  for (const result of drawn('mug')) expect(result).toMatchObject({ answer: undefined, pending: true });
});

test('no input asks nothing, and a page part that is gone asks no more', async () => {
  const { wire, search, leave, last } = await openSearch(false);
  await search(null);
  expect(wire.waiting('searchProducts')).toBe(0);
  expect(last()).toMatchObject({ pending: false });
  await search('tea');
  expect(wire.waiting('searchProducts')).toBe(1);
  leave();
  await expect.poll(() => place.childNodes.length).toBe(0);
  await settled();
  await wire.answer('searchProducts', tea);
  await wire.notify({ kind: 'models-changed' });
  expect(wire.waiting('searchProducts')).toBe(0);
});
