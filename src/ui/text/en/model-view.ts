/** Amounts are already formatted. */
export const modelView = {
  title: 'The model’s view',
  attention: {
    title: 'Attention',
    intro:
      'The model reads your events in order, and each event attends to itself and to earlier ones. The larger a square, the more the event of its row attends to the event of its column. Attention shows where the model looked, which need not be what decided.',
    none: 'This model does not use attention.',
    others: 'Choose another model at the top of the page.',
    head: 'Attention head',
    mean: 'mean of all heads',
    one: (block: string, head: string) => `block ${block}, head ${head}`,
    zoomIn: 'Larger squares',
    zoomOut: 'Smaller squares',
    label: 'Attention between all events. Use the arrow keys to read it square by square.',
    reads: (row: string, rowTitle: string, column: string, columnTitle: string, value: string) =>
      `Event ${row} (${rowTitle}) attends to event ${column} (${columnTitle}): ${value}.`,
    tokens: 'Events in the order the model reads them',
  },
  map: {
    title: 'Similar products',
    intro: {
      embedding:
        'Every product is a point. Products that the model finds similar, from what people do, are close together. The distance between two groups means little.',
      likeness:
        'Every product is a point. Products chosen together with the same other products are close together. The distance between two groups means little.',
    },
    drawn: (drawn: string, known: string) =>
      `The map shows ${drawn} of ${known} products. It leaves out products without similar ones, and if there are too many, shows only the most popular, yours and this one.`,
    kept: (nearest: string, part: string, chance: string) =>
      `Of a product’s ${nearest} nearest neighbours in all dimensions, ${part} are also among its ${nearest} nearest on the map; by chance it would be ${chance}.`,
    label: (count: string) =>
      `Map of ${count} products. The arrow keys move to the next product, plus and minus zoom, 0 shows all.`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    all: 'Show all',
    path: 'Your history, oldest event first',
    departments: 'Departments',
    backTo: (title: string) => `Back to ${title}`,
    nearest: 'Most similar products',
    alone: 'The model finds no product similar to this one, so it is not on the map.',
    cosine: 'The number is the cosine similarity of the two vectors, in all dimensions.',
  },
  way: {
    title: 'From your log to the rails',
    intro: (model: string, backend: string) =>
      `The steps of one ranking, just run on this device. Model: ${model}. Backend: ${backend}. Bars show the share of the time.`,
    log: 'Your log',
    events: (count: string) => `${count} stored events`,
    stored: 'in this browser’s database',
    history: 'Your history',
    entries: (count: string) => `${count} products, oldest first`,
    read: (count: string) => `the model reads the newest ${count}`,
    scores: 'Scores',
    parameters: (count: string) => `${count} parameters`,
    items: (count: string) => `${count} products scored`,
    rails: 'Rails',
    railCount: (count: string) => `${count} rails`,
    cards: (count: string) => `${count} cards`,
    milliseconds: (formatted: string) => `${formatted} ms`,
    again: 'Run again',
  },
};
