import type { Interactions } from '../core/histories/interactions';
import { timeOrder } from '../core/histories/splits/split';
import type { Pace } from './pace';

/** Engines copy substrings up to this length; longer ones keep the whole source string alive. */
const LONGEST_COPIED = 12;

/** A copy of the text in its own memory. A substring would keep the whole file chunk in memory. */
export function detached(text: string): string {
  if (text.length <= LONGEST_COPIED) return text;
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === 'string' ? copy : text;
}

/** Ids with an index each, in the order of their first appearance. */
class IdIndex {
  readonly ids: string[] = [];
  readonly #index = new Map<string, number>();

  of(id: string): number {
    const known = this.#index.get(id);
    if (known !== undefined) return known;
    const own = detached(id);
    this.#index.set(own, this.ids.length);
    return this.ids.push(own) - 1;
  }
}

/** Collects events in file order, 21 bytes each, and groups them into one sequence a user. */
export class InteractionLog {
  readonly #users = new IdIndex();
  readonly #items = new IdIndex();
  #eventUsers = new Int32Array(1024);
  #eventItems = new Int32Array(1024);
  #eventTimes = new Float64Array(1024);
  #eventKinds = new Uint8Array(1024);
  #kindsKnown = false;
  #eventRatings = new Float32Array(1024);
  #rated = false;
  #count = 0;

  get userCount(): number {
    return this.#users.ids.length;
  }

  get itemIds(): readonly string[] {
    return this.#items.ids;
  }

  /**
   * @param time milliseconds since the epoch, or a position
   * @param kind index into `EVENT_KINDS`; 0 where unknown
   * @param rating NaN where there is none
   */
  add(user: string, item: string, time: number, kind: number, rating: number): void {
    if (this.#count === this.#eventUsers.length) this.#grow();
    this.#eventUsers[this.#count] = this.#users.of(user);
    this.#eventItems[this.#count] = this.#items.of(item);
    this.#eventKinds[this.#count] = kind;
    this.#kindsKnown ||= kind > 0;
    this.#eventRatings[this.#count] = rating;
    this.#rated ||= !Number.isNaN(rating);
    this.#eventTimes[this.#count++] = time;
  }

  /**
   * The collected interactions: users and items in the order of first appearance; each user's
   * events by time, equal times in file order.
   */
  async build(pace: Pace): Promise<Interactions> {
    const userCount = this.userCount;
    const lengths = new Int32Array(userCount);
    for (let event = 0; event < this.#count; event++) lengths[this.#eventUsers[event]]++;
    const sequences = Array.from(lengths, (length) => new Int32Array(length));
    const times = Array.from(lengths, (length) => new Float64Array(length));
    const kinds = Array.from(this.#kindsKnown ? lengths : [], (length) => new Uint8Array(length));
    const ratings = Array.from(this.#rated ? lengths : [], (length) => new Float32Array(length));
    const filled = new Int32Array(userCount);
    for (let event = 0; event < this.#count; event++) {
      const user = this.#eventUsers[event];
      const place = filled[user]++;
      sequences[user][place] = this.#eventItems[event];
      times[user][place] = this.#eventTimes[event];
      if (this.#kindsKnown) kinds[user][place] = this.#eventKinds[event];
      if (this.#rated) ratings[user][place] = this.#eventRatings[event];
      if (event % 65536 === 0) await pace.breathe();
    }
    for (let user = 0; user < userCount; user++) {
      const order = timeOrder(times[user]);
      if (order !== null) {
        const [items, moments] = [sequences[user], times[user]];
        sequences[user] = order.map((event) => items[event]);
        times[user] = Float64Array.from(order, (event) => moments[event]);
        const done = kinds[user];
        if (done) kinds[user] = Uint8Array.from(order, (event) => done[event]);
        const rated = ratings[user];
        if (rated) ratings[user] = Float32Array.from(order, (event) => rated[event]);
      }
      if (user % 256 === 0) await pace.breathe();
    }
    return {
      users: this.#users.ids,
      items: this.#items.ids,
      sequences,
      times,
      ...(this.#kindsKnown ? { kinds } : {}),
      ...(this.#rated ? { ratings } : {}),
    };
  }

  #grow(): void {
    const users = new Int32Array(this.#count * 2);
    const items = new Int32Array(this.#count * 2);
    const times = new Float64Array(this.#count * 2);
    const kinds = new Uint8Array(this.#count * 2);
    const ratings = new Float32Array(this.#count * 2);
    users.set(this.#eventUsers);
    items.set(this.#eventItems);
    times.set(this.#eventTimes);
    kinds.set(this.#eventKinds);
    ratings.set(this.#eventRatings);
    this.#eventUsers = users;
    this.#eventItems = items;
    this.#eventTimes = times;
    this.#eventKinds = kinds;
    this.#eventRatings = ratings;
  }
}
