import { paths } from "#app/lib/paths.ts";

/** A picture to choose, with its name below; one that has no picture is its name alone. */
export function ChoicePicture({
  option: { label, image },
}: {
  option: { label: string; image?: { fileId: string; alt: string } | null };
}) {
  return (
    <span className="sv-picture">
      {/* The name says which it is; a description of its own says what is to be seen besides. */}
      {image && <img src={paths.surveyPicture(image.fileId)} alt={image.alt} loading="lazy" />}
      <span data-label="">{label}</span>
    </span>
  );
}
