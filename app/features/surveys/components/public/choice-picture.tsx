import { paths } from "#app/lib/paths.ts";
import type { TextLanguage } from "../../translations/text-language.ts";

/** A picture to choose, with its name below; one that has no picture is its name alone. */
export function ChoicePicture({
  option: { id, label, image },
  labelLanguage,
  languageOf,
}: {
  option: { id: string; label: string; image?: { fileId: string; alt: string } | null };
  labelLanguage: TextLanguage;
  languageOf: (part: string) => TextLanguage;
}) {
  return (
    <span className="sv-picture">
      {/* The name says which it is; a description of its own says what is to be seen besides. */}
      {image && (
        <img
          src={paths.surveyPicture(image.fileId)}
          alt={image.alt}
          loading="lazy"
          {...languageOf(`alt.${id}`)}
        />
      )}
      <span data-label="" {...labelLanguage}>
        {label}
      </span>
    </span>
  );
}
