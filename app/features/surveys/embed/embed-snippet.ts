import { paths, withQuery } from "#app/lib/paths.ts";
import { palettesOf } from "../look/palette.ts";
import { wordsOf } from "../public-words/public-words.ts";
import type { Survey } from "../survey.schema.ts";
import type { EmbedChoices } from "./embed-choices.ts";

/** The survey that a snippet shows. */
export interface EmbeddedSurvey {
  publicUrl: string;
  slug: string;
  survey: Pick<Survey, "title" | "language" | "look">;
}

/**
 * The HTML that a site puts into its page. In the page itself the survey is there without any script, which then only
 * fits its height; a popup and a button come of the script, and a link stands in for them without it.
 */
export function embedSnippet({ publicUrl, slug, survey }: EmbeddedSurvey, choices: EmbedChoices): string {
  const address = publicUrl + withQuery(paths.publicSurvey(slug), { via: "embed" });
  const script = publicUrl + paths.embedScript();
  const title = quoted(survey.title);
  if (choices.show === "inline") {
    return [
      `<iframe src="${quoted(address)}" title="${title}" loading="lazy"`,
      `  sandbox="allow-forms allow-scripts allow-popups allow-popups-to-escape-sandbox"`,
      `  style="display:block;width:100%;height:40rem;border:0"></iframe>`,
      `<script src="${quoted(script)}" async></script>`,
    ].join("\n");
  }
  const { accent: ground, "on-accent": text } = palettesOf(survey.look).light;
  const own =
    choices.show === "popup"
      ? [`data-after="${choices.after}"`, ...(choices.leaving ? ["data-leaving"] : [])]
      : [`data-label="${quoted(choices.label)}"`, `data-ground="${ground}"`, `data-text="${text}"`];
  const close = quoted(wordsOf(survey.language).close);
  return [
    `<script src="${quoted(script)}" async`,
    `  data-survey="${quoted(slug)}" data-show="${choices.show}" ${own.join(" ")}`,
    `  data-title="${title}" data-close="${close}"></script>`,
    `<noscript><a href="${quoted(publicUrl + paths.publicSurvey(slug))}">${title}</a></noscript>`,
  ].join("\n");
}

/** A text as it stands in HTML, within an attribute's quotes too. */
function quoted(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
