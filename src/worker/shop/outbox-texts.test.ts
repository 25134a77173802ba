import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, viewEvent } from '../../storage/events/event-arbitrary.fixture';
import { readOutboxTexts } from './outbox-texts';

const writtenAt = (epoch: number) => (event: unknown) => ({ epoch, event });

describe('the outboxes of pages', () => {
  it('are read in the order of each page, whatever the clock said, and with the deletions it knew of', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), fc.nat({ max: 5 }), (events, epoch) => {
        expect(readOutboxTexts([JSON.stringify(events.map(writtenAt(epoch)))])).toEqual([{ epoch, events }]);
      }),
    );
  });

  it('are read one after another, the page that began first first', () => {
    const [early, late] = [viewEvent('early', { time: 1 }), viewEvent('late', { time: 2 })];
    const texts = [[late], [early]].map((events) => JSON.stringify(events.map(writtenAt(0))));
    expect(readOutboxTexts(texts).flatMap(({ events }) => events)).toEqual([early, late]);
  });

  it('keep apart what was written before and after a deletion', () => {
    const [before, after] = [viewEvent('before'), viewEvent('after')];
    const text = JSON.stringify([writtenAt(0)(before), writtenAt(1)(after)]);
    expect(readOutboxTexts([text])).toEqual([
      { epoch: 0, events: [before] },
      { epoch: 1, events: [after] },
    ]);
  });

  it('of earlier versions hold the events alone, from before any deletion', () => {
    const good = viewEvent('good');
    expect(readOutboxTexts([JSON.stringify([good])])).toEqual([{ epoch: 0, events: [good] }]);
  });

  it('are read without malformed texts and records', () => {
    const good = viewEvent('good');
    const damaged = ['', 'null', '7', '{}', '[', '[null]', `[${JSON.stringify({ ...good, item: '' })}]`];
    const half = JSON.stringify([good, good]).slice(0, -5);
    const mixed = JSON.stringify([{ ...good, kind: 'gaze' }, { epoch: 'x', event: good }, good]);
    expect(readOutboxTexts([...damaged, half, mixed])).toEqual([{ epoch: 0, events: [good] }]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readOutboxTexts([text])).toEqual([]);
      }),
    );
  });
});
