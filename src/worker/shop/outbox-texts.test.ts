import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, viewEvent } from '../../storage/event-arbitrary.fixture';
import { readOutboxTexts } from './outbox-texts';

describe('the outboxes of pages', () => {
  it('are read in the order of time, with events of equal times in the order of their page', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEvent)), (pages) => {
        const read = readOutboxTexts(pages.map((events) => JSON.stringify(events)));
        expect(read).toEqual(pages.flat().sort((a, b) => a.time - b.time));
      }),
    );
  });

  it('are read without malformed texts and records', () => {
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
