import { Select } from '../../ui/controls/select';
import { LANGUAGES } from '../../ui/text/languages';
import { useLanguage, useShellText } from '../../ui/text/text';
import { useSpeak } from '../language';

/** Chooses the language of the page. Every language is listed under its own name. */
export function LanguageSwitch() {
  const text = useShellText();
  const { tag } = useLanguage();
  const speak = useSpeak();
  return (
    <Select
      label={text.shell.language}
      labelHidden
      value={tag}
      options={LANGUAGES.map((language) => ({
        value: language.tag,
        label: language.name,
        lang: language.tag,
      }))}
      onChange={(chosen) => {
        const language = LANGUAGES.find(({ tag }) => tag === chosen);
        if (language) speak(language);
      }}
    />
  );
}
