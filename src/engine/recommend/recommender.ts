import type { PersonalModel } from '../../core/recommendation/recommendation';
import type { ParameterSet } from '../../models/parameters';
import type { OpenScorer } from '../../models/scorer';

/** A trained model at work for one shopper: it ranks, and it says why. */
export interface Recommender {
  readonly model: PersonalModel;
  readonly scorer: OpenScorer;
  readonly made: {
    readonly seed: number;
    readonly configuration: Readonly<Record<string, number | string>>;
    /** The numbers it ranks by. */
    readonly parameters: ParameterSet;
  };
}
