/** The views of an explanation, as they are named in the address. */
const VIEWS = ['timeline', 'what-if', 'trust', 'model'] as const;
export type View = (typeof VIEWS)[number];

/** The view in the address, else the first. */
export const viewFrom = (query: URLSearchParams): View =>
  VIEWS.find((view) => view === query.get('view')) ?? VIEWS[0];
