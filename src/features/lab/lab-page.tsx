import { useTitle } from '../../session/use-title';
import { useText } from '../../ui/text/text';

export default function LabPage() {
  const text = useText();
  useTitle(text.shell.lab);
  return <h1>{text.shell.lab}</h1>;
}
