import type { PersonalModel } from '../../core/recommendation/recommendation';
import { useRails } from '../../session/use-session';
import { Select } from '../../ui/controls/select';
import { useText } from '../../ui/text/text';
import { modelsThere } from './subject';
import { useInAddress } from './use-in-address';

/** Chooses the model that explains. The choice is kept in the address. */
export function ModelChoice({ model }: { model: PersonalModel }) {
  const { place, numbers } = useText().why;
  const { rails } = useRails();
  const setInAddress = useInAddress();
  const serving = rails?.rails.find(({ id }) => id === 'for-you')?.model;
  return (
    <Select
      label={place.explainer}
      value={model}
      options={modelsThere(model, rails?.choice).map((value) => {
        const name = numbers.modelName(value);
        return { value, label: value === serving ? place.serving(name) : name };
      })}
      onChange={(chosen) => setInAddress('model', chosen)}
    />
  );
}
