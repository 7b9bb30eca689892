import { deidentify } from "#app/engines/personas/phrasing.ts";
import { sectionTitles } from "../persona.schema.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import type { LineToWord } from "./prompt.ts";

/** More is no sentence to be worded. */
const LONGEST = 400;

/**
 * The lines that may be sent to a model: evidence with numbers, no quotes, nothing locked, nothing that a person wrote, and
 * no words of customers but the names of themes. What may say who somebody is keeps a line here.
 */
export function sendableLines(lines: readonly PersonaLine[], themeNames: readonly string[]): PersonaLine[] {
  return lines.filter(
    ({ section, origin, text, evidence, editedAt, lockedAt }) =>
      origin === "evidence" &&
      section !== "quotes" &&
      editedAt === null &&
      lockedAt === null &&
      (evidence.share !== undefined || evidence.measure !== undefined) &&
      text.length <= LONGEST &&
      deidentify(text) === text.replace(/\s+/g, " ").trim() &&
      namesOnlyThemes(text, themeNames),
  );
}

function namesOnlyThemes(text: string, themeNames: readonly string[]): boolean {
  return [...text.matchAll(/“([^”]{0,300})”/g)].every(([, words = ""]) => {
    const name = words.replace(/\s*…$/, "");
    return name !== "" && themeNames.some((theme) => theme === words || theme.startsWith(name));
  });
}

/** A line as the model sees it. */
export function asSeen({ section, text, evidence }: PersonaLine, index: number): LineToWord {
  const { share, othersShare, n, of } = evidence;
  return {
    line: index + 1,
    part: sectionTitles[section],
    text,
    ...(share !== undefined && { percent: Math.round(share * 100), n, of }),
    ...(share !== undefined &&
      othersShare !== undefined && { percentOfOthers: Math.round(othersShare * 100) }),
  };
}
