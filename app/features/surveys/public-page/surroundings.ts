import { paths, withQuery } from "#app/lib/paths.ts";
import type { PublicSurvey } from "../survey.schema.ts";

/** Where a public page is shown. */
export type Surroundings =
  | { kind: "page" }
  /** In a frame, which these sites alone may show. */
  | { kind: "embed"; sites: readonly string[] }
  /** On a device that one person after the other uses; `begin` is where each of them begins. */
  | { kind: "kiosk"; begin: string; idleSeconds: number };

/** A page by itself, which no site may show in a frame. */
export const byItself: Surroundings = { kind: "page" };

/** How a page was come to: by which way, and through whose link. */
export interface Way {
  via: string;
  link: string;
}

/**
 * Where this page is shown, by the way that its address names. A personal link belongs to one person, so it makes no
 * kiosk. `given` says what the address gives for a hidden field, signature included: whoever comes next has it too.
 */
export function surroundingsOf(
  { embedSites, kioskIdleSeconds, survey }: Pick<PublicSurvey, "embedSites" | "kioskIdleSeconds" | "survey">,
  slug: string,
  { via, link }: Way,
  given: (question: { id: string; parameter: string }) => string,
): Surroundings {
  if (via === "embed") return { kind: "embed", sites: embedSites };
  if (via !== "kiosk" || link !== "") return byItself;
  const fixed = survey.questions.flatMap((question) =>
    question.type === "hidden" ? [[question.parameter, given(question)]] : [],
  );
  const begin = withQuery(paths.publicSurvey(slug), { via, ...Object.fromEntries(fixed) });
  return { kind: "kiosk", begin, idleSeconds: kioskIdleSeconds };
}
