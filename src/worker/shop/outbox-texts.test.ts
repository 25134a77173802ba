import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, viewEvent } from '../../storage/event-arbitrary.fixture';
import { readOutboxTexts } from './outbox-texts';

describe('what pages wrote down', () => {
  it('is read as it was written, each page’s events in their order, all of them by their times', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEvent)), (pages) => {
        const read = readOutboxTexts(pages.map((events) => JSON.stringify(events)));
        expect(read).toEqual(pages.flat().sort((a, b) => a.time - b.time));
      }),
    );
  });

  it('is passed over where it is damaged, and the rest is read', () => {
    const good = viewEvent('good');
    const damaged = ['', 'null', '7', '{}', '[', '[null]', `[${JSON.stringify({ ...good, item: '' })}]`];
    const half = JSON.stringify([good, good]).slice(0, -5);
    const mixed = JSON.stringify([{ ...good, kind: 'gaze' }, good]);
    expect(readOutboxTexts([...damaged, half, mixed])).toEqual([good]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readOutboxTexts([text])).toEqual([]);
      }),
    );
  });
});
