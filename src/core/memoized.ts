/** The work is done when it is first asked for, and its answer kept. */
export function memoized<T>(work: () => T): () => T {
  let kept: { readonly answer: T } | undefined;
  return () => {
    kept ??= { answer: work() };
    return kept.answer;
  };
}
