/** Amounts arrive already formatted. */
export const modelView = {
  title: 'The model’s view',
  attention: {
    title: 'Where it looks',
    intro:
      'While the model reads your events one after the other, each looks back at those before it: the larger a square, the more the event of its row looks at the event of its column. Attention shows where the model looked, not what decided.',
    none: 'This model pays no attention: it has no such matrix.',
    others: 'Another model can be chosen at the top of the page.',
    head: 'Attention of',
    mean: 'all heads, mean',
    one: (block: string, head: string) => `block ${block}, head ${head}`,
    zoomIn: 'Larger squares',
    zoomOut: 'Smaller squares',
    label: 'Attention of every event on every event. The arrow keys read it square by square.',
    reads: (row: string, rowTitle: string, column: string, columnTitle: string, value: string) =>
      `Event ${row} (${rowTitle}) looks at event ${column} (${columnTitle}): ${value}.`,
    tokens: 'The events as the model read them',
  },
  map: {
    title: 'What it holds to be alike',
    intro: {
      embedding:
        'Every product is a point. What the model, from what people do, holds to be alike lies together; how far apart two groups lie says little.',
      likeness:
        'Every product is a point. Products that go with the same others lie together; how far apart two groups lie says little.',
    },
    drawn: (drawn: string, known: string) =>
      `Drawn are ${drawn} of ${known} products: those the model finds others like, and of very many the most popular, yours and this one.`,
    kept: (nearest: string, part: string, chance: string) =>
      `Of a product’s ${nearest} nearest in all dimensions, ${part} are among its ${nearest} nearest here; by chance it would be ${chance}.`,
    label: (count: string) =>
      `Map of ${count} products. The arrow keys go from one to the next, plus and minus zoom, 0 shows all.`,
    zoomIn: 'Nearer',
    zoomOut: 'Farther',
    all: 'Show all',
    path: 'Your way through the shop, oldest event first',
    departments: 'Departments',
    backTo: (title: string) => `Back to ${title}`,
    nearest: 'Nearest to it, to the model',
    alone: 'The model finds none like it, so it has no place on the map.',
    cosine: 'The number is the cosine of the two vectors, in all dimensions.',
  },
  way: {
    title: 'The way of the data',
    intro: (model: string, backend: string) =>
      `Walked just now on this machine, on ${backend}. Model: ${model}. Bars show the share of the time.`,
    log: 'Your log',
    events: (count: string) => `${count} stored events`,
    stored: 'in this browser’s database',
    history: 'Your history',
    entries: (count: string) => `${count} products, oldest first`,
    read: (count: string) => `the newest ${count} are read`,
    scores: 'Scores',
    parameters: (count: string) => `${count} learnt numbers`,
    items: (count: string) => `a score for ${count} products`,
    rails: 'Rails',
    railCount: (count: string) => `${count} rails`,
    cards: (count: string) => `${count} cards`,
    milliseconds: (formatted: string) => `${formatted} ms`,
    again: 'Walk it again',
  },
};
