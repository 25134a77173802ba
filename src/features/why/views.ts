/** The parts of the place, as they stand in the address. */
const VIEWS = ['timeline', 'what-if', 'trust', 'model'] as const;
export type View = (typeof VIEWS)[number];

/** The one the address names, else the first. */
export const viewFrom = (query: URLSearchParams): View =>
  VIEWS.find((view) => view === query.get('view')) ?? VIEWS[0];
