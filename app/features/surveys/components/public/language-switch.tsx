import type { FormView } from "../../public-page/form-view.ts";
import { ownName } from "../../public-words/language-names.ts";

/** Buttons, so that what was typed so far comes along to the page in the other language. */
export function LanguageSwitch({ view: { words, language, languages } }: { view: FormView }) {
  if (languages.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups answers, and these are none
    <div role="group" aria-label={words.languages} className="sv-languages">
      {languages.map((tag) => (
        <button
          key={tag}
          type="submit"
          name="go"
          value={`language:${tag}`}
          lang={tag}
          className="sv-small"
          aria-current={tag === language ? "true" : undefined}
        >
          {ownName(tag)}
        </button>
      ))}
    </div>
  );
}
