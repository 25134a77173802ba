import { useTitle } from '../../session/use-title';
import { useText } from '../../ui/text/text';

export default function DataPage() {
  const text = useText();
  useTitle(text.shell.yourData);
  return <h1>{text.shell.yourData}</h1>;
}
