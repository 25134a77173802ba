import '../tokens.css';
import '../base.css';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualGrid } from './virtual-grid';

const PRODUCTS = 20_000;
let root: Root;
let place: HTMLElement;

const draw = (at: number) => (
  <a href={`#${at}`} style={{ display: 'block', height: 300 }}>
    Product {at + 1}
  </a>
);

const cards = () => [...place.querySelectorAll<HTMLElement>('li')];
const placesOf = (list: readonly HTMLElement[]) => list.map((card) => Number(card.ariaPosInSet));

beforeEach(async () => {
  place = document.createElement('main');
  document.body.append(place);
  root = createRoot(place);
  root.render(<VirtualGrid label="All" count={PRODUCTS} keyOf={String} draw={draw} />);
  await expect.poll(() => cards().length).toBeGreaterThan(1);
});

afterEach(() => {
  root.unmount();
  place.remove();
});

test('of twenty thousand products only those near the window are drawn, and each has its position among all', async () => {
  expect(cards().length).toBeLessThan(100);
  expect(placesOf(cards())[0]).toBe(1);
  expect(cards().every((card) => card.ariaSetSize === String(PRODUCTS))).toBe(true);

  scrollTo(0, document.documentElement.scrollHeight);
  await expect.poll(() => placesOf(cards()).at(-1)).toBe(PRODUCTS);
  expect(cards().length).toBeLessThan(100);
  const places = placesOf(cards());
  expect(places).toEqual(places.map((_, at) => (places[0] ?? 0) + at));
});

test('the list is as high as all its rows, so that the scrollbar is right', async () => {
  const columns = new Set(cards().map((card) => card.getBoundingClientRect().left)).size;
  const [first] = cards();
  const below = cards()[columns];
  const step = (below?.getBoundingClientRect().top ?? 0) - (first?.getBoundingClientRect().top ?? 0);
  expect(step).toBeGreaterThan(300);
  const rows = Math.ceil(PRODUCTS / columns);
  const gap = step - (first?.getBoundingClientRect().height ?? 0);
  const list = place.querySelector('ul');
  await expect.poll(() => Math.abs((list?.offsetHeight ?? 0) - (rows * step - gap))).toBeLessThan(rows);
});

test('the keyboard moves from card to card beyond those drawn at first', async () => {
  const before = placesOf(cards()).at(-1) ?? 0;
  const last = cards().at(-1)?.querySelector('a');
  last?.focus();
  await expect.poll(() => placesOf(cards()).at(-1) ?? 0).toBeGreaterThan(before);
  expect(document.activeElement).toBe(last);
});

test('the focused card stays drawn, however far the window scrolls, and the other places get their cards', async () => {
  const second = cards()[1]?.querySelector('a');
  second?.focus();
  scrollTo(0, document.documentElement.scrollHeight / 2);
  await expect.poll(() => placesOf(cards()).at(-1)).toBeGreaterThan(PRODUCTS / 2);
  await expect.poll(() => cards().every((card) => card.querySelector('a'))).toBe(true);
  expect(document.activeElement).toBe(second);
  second?.blur();
  await expect.poll(() => placesOf(cards())[0]).toBeGreaterThan(2);
});

test('the reader keeps the place when another number of columns fits', async () => {
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const atTop = () => cards().find((card) => card.getBoundingClientRect().bottom > 0);
  await expect.poll(() => placesOf(cards()).at(-1)).toBeGreaterThan(PRODUCTS / 2);
  await expect.poll(() => cards().every((card) => card.querySelector('a'))).toBe(true);
  const [before] = placesOf(cards().filter((card) => card === atTop()));
  const columns = () => new Set(cards().map((card) => card.getBoundingClientRect().left)).size;
  const fitted = columns();
  place.style.maxWidth = `${Math.floor(place.clientWidth / 2)}px`;
  await expect.poll(columns).toBeLessThan(fitted);
  const [after] = placesOf(cards().filter((card) => card === atTop()));
  expect(Math.abs((after ?? 0) - (before ?? 0))).toBeLessThan(fitted);
});
