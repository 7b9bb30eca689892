import { Link } from "@remix-run/react";
import { VoiceText } from "#app/components/voice.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface ShownText {
  responseId: string;
  text: string;
  itemId: string | null;
  themes: readonly { id: string; name: string }[];
}

export interface TextsOfQuestion {
  newest: readonly ShownText[];
  themes: readonly { id: string; name: string; responses: number }[];
}

/** The newest texts of a question in their own words, each with its themes, under the themes that most speak of. */
export function ResultTexts({
  surveyId,
  texts,
  heading,
  linked,
  themeHref,
}: {
  surveyId: string;
  texts: TextsOfQuestion;
  heading: string | null;
  linked: boolean;
  themeHref?: (themeId: string) => string;
}) {
  if (texts.newest.length === 0) return null;
  return (
    <>
      {texts.themes.length > 0 && (
        <ul aria-label="What most answers speak of" className="mb-6 grid max-w-reading gap-1 text-sm">
          {texts.themes.map(({ id, name, responses }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4">
              {themeHref ? (
                <Link className="link" to={themeHref(id)}>
                  {name}
                </Link>
              ) : (
                <span>{name}</span>
              )}
              <span className="tabular">{formatNoun(responses, "response", "responses")}</span>
            </li>
          ))}
        </ul>
      )}
      {heading && <h3 className="mt-6 mb-2 font-semibold">{heading}</h3>}
      <ul className="grid gap-6" data-list="rows">
        {texts.newest.map(({ responseId, text, itemId, themes }) => (
          <li key={responseId} className="max-w-reading">
            <VoiceText text={text} />
            {linked && (
              <p className="mt-1 flex flex-wrap gap-x-4 text-sm print:hidden">
                <Link className="link" to={paths.surveyResponse(surveyId, responseId)}>
                  Whole response
                </Link>
                {itemId !== null && (
                  <Link className="link" to={paths.feedbackItem(itemId)}>
                    What was read in it
                  </Link>
                )}
                {themes.map(({ id, name }) => (
                  <Link key={id} className="link" to={paths.theme(id)}>
                    {name}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
