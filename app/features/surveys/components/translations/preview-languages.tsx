import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";
import { languageName } from "../../public-words/language-names.ts";

/** In which language the preview is shown; nothing where there is but one. */
export function PreviewLanguages({
  surveyId,
  languages,
  shown,
}: {
  surveyId: string;
  /** The survey's own first. */
  languages: readonly string[];
  shown: string;
}) {
  if (languages.length < 2) return null;
  return (
    <nav aria-label="Language of the preview" className="mb-4">
      <ul className="flex flex-wrap gap-x-4">
        {languages.map((tag, index) => (
          <li key={tag}>
            <Link
              className="link inline-block py-1 aria-[current]:font-semibold aria-[current]:no-underline"
              to={paths.surveyPreview(surveyId, { lang: index === 0 ? null : tag })}
              aria-current={tag === shown ? "true" : undefined}
            >
              {languageName(tag)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
