import { howServed } from '../../policy/served';
import { Notice } from '../../ui/layout/notice';
import { useText } from '../../ui/text/text';

/** Says what the host leaves out, and what that switches off; nothing when nothing is missing. */
export function ServedNotice() {
  const served = howServed(window);
  const words = useText().data.served;
  if (served.isolated && served.hasPolicy) return null;
  const missing = [
    ...(served.hasPolicy ? [] : [words.noPolicy]),
    ...(served.secure ? [] : [words.notSecure]),
    ...(served.isolated ? [] : [words.slower, words.frames, words.leaving]),
  ];
  return (
    <Notice title={words.title}>
      {served.hasPolicy && <p>{words.body}</p>}
      <ul>
        {missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{words.wayOut}</p>
    </Notice>
  );
}
