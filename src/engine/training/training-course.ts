import { SCHEDULES } from '../../core/training/learning-rate';
import type { SettingValues } from '../../models/settings/setting';
import { choiceOf, numberOf } from '../../models/settings/values';
import { AVERAGES } from '../../models/weight-average';
import type { TrainingCourse } from './train-sequence';

/** The training course asked for by values that `settingsFor` checked. */
export function trainingCourse(values: SettingValues): TrainingCourse {
  const number = (name: string): number => numberOf(values, name);
  return {
    epochs: number('epochs'),
    patience: number('patience'),
    schedule: {
      kind: choiceOf(values, 'schedule', SCHEDULES),
      warmUpSteps: number('warmUpSteps'),
      floor: number('rateFloor'),
      plateauFactor: number('plateauFactor'),
      plateauPatience: number('plateauPatience'),
    },
    averaging: {
      kind: choiceOf(values, 'average', AVERAGES),
      from: number('averageFrom'),
      decay: number('averageDecay'),
    },
  };
}
