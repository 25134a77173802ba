import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../core/explanation/explanation';
import type { Product } from '../../core/shop/catalogue';
import { DAY } from '../../core/shop/day';
import { why } from '../../ui/text/en/why';
import { evenly, explainedEvent, explanationOf } from './explanation.fixture';
import { reasonFor } from './reason/reason';
import { reasonSentence } from './reason/reason-sentence';
import { ReasonView } from './reason/reason-view';
import { StrongestEvents } from './timeline/strongest-events';
import { Timeline } from './timeline/timeline';

const product = (id: string, title: string, categories: readonly string[]): Product => ({
  id,
  title,
  categories,
  tags: [],
});

const products = new Map(
  [
    product('tent', 'Trail Tent', ['Camping']),
    product('bag', 'Down Sleeping Bag', ['Camping']),
    product('kettle', 'Whistling Kettle', ['Kitchen']),
  ].map((each) => [each.id, each]),
);

const now = new Date('2026-06-12T15:00').getTime();
const tuesday = new Date('2026-06-09T08:00').getTime();

const explanation = explanationOf({
  candidates: 1184,
  rest: 0.5,
  carriedEffectCorrelation: 0.8,
  milliseconds: 84,
  events: [
    explainedEvent('kettle', {
      kind: 'like',
      time: tuesday - DAY,
      carried: -0.1,
      rollout: 0.2,
      effect: evenly(-0.2),
      without: { score: 3.2, rank: 1 },
    }),
    explainedEvent('tent', {
      time: tuesday,
      carried: 0.9,
      rollout: 0.45,
      effect: { leftOut: 1, alone: 2 },
      without: { score: 1.5, rank: 41 },
    }),
  ],
});

/** The markup once everything in it has loaded, without React's markers between texts. */
async function show(shown: Explanation): Promise<string> {
  const said = reasonSentence(reasonFor(shown), why, (id) => products.get(id)?.title ?? id, now);
  const given = { explanation: shown, productOf: (id: string) => products.get(id), now };
  const { prelude } = await prerender(
    <>
      <ReasonView {...given} sentences={{ first: said, rest: [] }} />
      <Timeline {...given} />
    </>,
  );
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '');
}

describe('an explanation on the page', () => {
  it('begins with the sentence made from the measured effect and what the two products share', async () => {
    const page = await show(explanation);
    expect(page).toContain(
      'Mostly because you viewed Trail Tent on Tuesday: without that, this would drop from 2nd to 41st.',
    );
    expect(page).toContain('Both products have in common: Camping.');
    expect(page).not.toContain('disagree');
  });

  it('begins with why the product is not offered, and what its rank would be', async () => {
    const page = await show({
      ...explanation,
      offer: { kind: 'known', deed: 'view', time: tuesday },
    });
    expect(page).toContain(
      'You viewed this on Tuesday, so personal rails do not show it: they show products that are new to you. Otherwise the model would rank it 2nd of 1,184. Of all you did, viewing Trail Tent matters most: without that, it would be 41st.',
    );
    expect(page).not.toContain('ostly because');
  });

  it('begins with its rank when no rail reaches that deep', async () => {
    const page = await show({ ...explanation, rank: 810, offer: { kind: 'too-deep' } });
    expect(page).toContain('The model does not recommend this: it ranks 810th of 1,184');
    expect(page).not.toContain('ostly because');
  });

  it('lists the events in time order, each with its effect and its contribution in numbers', async () => {
    const [kettle, tent] = (await show(explanation)).match(/<li .*?<\/li>/gs) ?? [];
    expect(kettle).toContain('Whistling Kettle');
    expect(kettle).toContain('−0.20');
    expect(kettle).toContain('−0.10');
    expect(kettle).toContain('Without it the rank changes from 2nd to 1st.');
    expect(tent).toContain('Trail Tent');
    expect(tent).toContain('+1.50');
    expect(tent).toContain('+0.90');
  });

  it('highlights what lifts the product and never what speaks against it', async () => {
    const warmth = [...(await show(explanation)).matchAll(/--strength:([\d.]+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(warmth).toEqual([0, 1]);
  });

  it('lists in the short form only what lifts the product, strongest first', async () => {
    const { prelude } = await prerender(
      <StrongestEvents explanation={explanation} productOf={(id) => products.get(id)} now={now} />,
    );
    const page = (await new Response(prelude).text()).replaceAll('<!-- -->', '');
    expect(page).toContain('Most important: 1 of 2 things you did');
    expect(page).toContain('Trail Tent');
    expect(page).not.toContain('Whistling Kettle');
  });

  it('shortens a very long title', async () => {
    const long = product('tent', 'Trail Tent '.repeat(30).trim(), ['Camping']);
    const said = reasonSentence(reasonFor(explanation), why, () => long.title, now);
    expect(said).toContain('viewed Trail Tent Trail Tent Trail Tent Trail Tent Trail Tent Trail… on Tuesday');
  });

  it('says so where the effect when left out and alone disagree, and only there', async () => {
    const told = 'The two measurements disagree: −0.25 when left out, +3.00 by itself.';
    expect(await show(explanation)).not.toContain('The two measurements disagree');
    const ends = explainedEvent('tent', { effect: { leftOut: -0.25, alone: 3 } });
    expect((await show({ ...explanation, events: [ends] })).split(told)).toHaveLength(2);
    const nothing = explainedEvent('tent', { effect: { leftOut: -1e-6, alone: 3 } });
    expect(await show({ ...explanation, events: [nothing] })).not.toContain('The two measurements disagree');
  });

  it('says in its first sentence when those effects disagree about the event it names', async () => {
    const ends = explainedEvent('tent', {
      effect: { leftOut: -0.25, alone: 4 },
      without: { score: 3.2, rank: 1 },
    });
    const page = await show({ ...explanation, events: [ends] });
    expect(page).toContain(
      'Viewing Trail Tent has mixed effects: without that, this would rise from 2nd to 1st',
    );
    expect(page).not.toContain('holds it back');
  });

  it('says when attention and effect disagree', async () => {
    expect(await show({ ...explanation, carriedEffectCorrelation: -0.2 })).toContain(
      'Attribution and effect disagree here; trust the effect.',
    );
  });

  it('speaks of exact parts, not of attention, for factorization', async () => {
    const page = await show({
      ...explanation,
      model: 'matrix-factorization',
      method: 'shares',
      rest: 0,
      events: explanation.events.map(({ rollout: _, ...event }) => event),
    });
    expect(page).toContain('Exact share');
    expect(page).not.toContain('ttention');
  });

  it('speaks of memory, not of attention, for a recurrent model', async () => {
    const page = await show({
      ...explanation,
      method: 'memory',
      carriedEffectCorrelation: 0,
      events: explanation.events.map(({ rollout: _, ...event }) => event),
    });
    expect(page).toContain('From memory');
    expect(page).toContain('Memory and effect disagree here');
    expect(page).not.toContain('ttention');
  });
});
