import type { PersonalModel } from '../core/recommendation/recommendation';
import type { ParameterSet } from '../models/parameters';
import type { OpenScorer } from '../models/scorer';

/** A trained model that ranks for shoppers and explains its rankings. */
export interface Recommender {
  readonly model: PersonalModel;
  readonly scorer: OpenScorer;
  readonly made: {
    readonly seed: number;
    readonly configuration: Readonly<Record<string, number | string>>;
    /** The parameters it ranks with. */
    readonly parameters: ParameterSet;
  };
}
