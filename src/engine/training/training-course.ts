import { SCHEDULES } from '../../core/training/learning-rate';
import type { SettingValues } from '../../models/settings/setting';
import { AVERAGES } from '../../models/weight-average';
import type { TrainingCourse } from './train-sequence';

/** The training course asked for by values that `settingsFor` checked. */
export function trainingCourse(values: SettingValues): TrainingCourse {
  const number = (name: string): number => Number(values[name]);
  return {
    epochs: number('epochs'),
    patience: number('patience'),
    schedule: {
      kind: SCHEDULES.find((name) => name === values.schedule) ?? 'constant',
      warmUpSteps: number('warmUpSteps'),
      floor: number('rateFloor'),
      plateauFactor: number('plateauFactor'),
      plateauPatience: number('plateauPatience'),
    },
    averaging: {
      kind: AVERAGES.find((name) => name === values.average) ?? 'none',
      from: number('averageFrom'),
      decay: number('averageDecay'),
    },
  };
}
