import { Link } from "@remix-run/react";
import { fieldId } from "#app/components/field-id.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { languageName } from "../../public-words/language-names.ts";
import { languagesOf } from "../../translations/localize-survey.ts";
import { translationState } from "../../translations/survey-translations.ts";
import type { EditorParts } from "./editor-context.ts";
import { useEditorLogic } from "./logic-context.tsx";

/** What of a survey is edited on pages of its own, and what is still to be done there before it is published. */
export function OtherPages({ surveyId, errors }: Pick<EditorParts, "surveyId" | "errors">) {
  const { survey } = useEditorLogic();
  const states = languagesOf(survey)
    .slice(1)
    .map((tag) => ({ tag, ...translationState(survey, tag) }));
  const missing = states.filter((state) => state.missing > 0);
  const behind = states.filter(({ stale }) => stale > 0);
  const wrongLook = Object.entries(errors).filter(([name]) => name === "look" || name.startsWith("look."));
  return (
    <section
      aria-labelledby="other-pages"
      className="grid gap-2 rounded-lg border border-line bg-surface p-4"
    >
      <h2 id="other-pages" className="font-semibold">
        Look and languages
      </h2>
      <p>
        Colours, font and logo are chosen on the page{" "}
        <Link className="link" to={paths.surveyLook(surveyId)}>
          Look
        </Link>
        , other languages written on the page{" "}
        <Link className="link" to={paths.surveyTranslations(surveyId)}>
          Translations
        </Link>
        .
      </p>
      {wrongLook.map(([name, message]) => (
        <p key={name} id={fieldId(name)} tabIndex={-1} className="font-semibold text-danger">
          {message}
        </p>
      ))}
      {missing.map((state) => (
        <p key={state.tag}>
          <span className="font-semibold">Look again: </span>
          {formatNoun(state.missing, "text is", "texts are")} not translated into {languageName(state.tag)}{" "}
          and would be shown in {languageName(survey.language)}.{" "}
          <Link
            className="link"
            to={paths.surveyTranslations(surveyId, { language: state.tag, show: "missing" })}
          >
            Translate {state.missing === 1 ? "it" : "them"}
          </Link>
        </p>
      ))}
      {behind.map(({ tag, stale }) => (
        <p key={`${tag} behind`}>
          <span className="font-semibold">Look again: </span>
          {formatNoun(stale, "text has", "texts have")} changed since {stale === 1 ? "it was" : "they were"}{" "}
          translated into {languageName(tag)}.{" "}
          <Link className="link" to={paths.surveyTranslations(surveyId, { language: tag, show: "changed" })}>
            Look at {stale === 1 ? "it" : "them"}
          </Link>
        </p>
      ))}
    </section>
  );
}
