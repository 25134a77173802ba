/**
 * Cost of work on a device besides arithmetic: calls and bytes, each of which costs time in a
 * browser.
 */
interface Counts {
  readonly dispatches: number;
  readonly passes: number;
  readonly submissions: number;
  readonly bytesUploaded: number;
  readonly bytesRead: number;
  readonly buffersCreated: number;
  readonly bindGroupsCreated: number;
  readonly pipelinesCreated: number;
}

const zero: Counts = {
  dispatches: 0,
  passes: 0,
  submissions: 0,
  bytesUploaded: 0,
  bytesRead: 0,
  buffersCreated: 0,
  bindGroupsCreated: 0,
  pipelinesCreated: 0,
};

/** Counts since the start and since a mark. */
export class Counters {
  private total: Counts = zero;
  private marked: Counts = zero;

  add(what: keyof Counts, amount = 1): void {
    this.total = { ...this.total, [what]: this.total[what] + amount };
  }

  /** Restarts the counts of `sinceMark`. */
  mark(): void {
    this.marked = this.total;
  }

  sinceMark(): Counts {
    const { total, marked } = this;
    return {
      dispatches: total.dispatches - marked.dispatches,
      passes: total.passes - marked.passes,
      submissions: total.submissions - marked.submissions,
      bytesUploaded: total.bytesUploaded - marked.bytesUploaded,
      bytesRead: total.bytesRead - marked.bytesRead,
      buffersCreated: total.buffersCreated - marked.buffersCreated,
      bindGroupsCreated: total.bindGroupsCreated - marked.bindGroupsCreated,
      pipelinesCreated: total.pipelinesCreated - marked.pipelinesCreated,
    };
  }
}
