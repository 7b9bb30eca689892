import { sectionTitles } from "../persona.schema.ts";

interface Line {
  section: keyof typeof sectionTitles;
  text: string;
  origin: string;
}

/** One section of several personas, in their order. */
export interface ToldSection {
  title: string;
  /** Whether all say the same. */
  isSame: boolean;
  cells: { text: string; origin: string }[][];
}

const told = ["role", "change", "say", "avoid", "channels", "objections", "triggers", "decision"] as const;
const MOST_LINES = 5;

/**
 * What the lines of several personas say of how to speak to them, section by section: what differs first. Sections that
 * none of them has are left out.
 */
export function toldSections(personas: readonly (readonly Line[])[]): ToldSection[] {
  return told
    .flatMap((section): ToldSection[] => {
      const cells = personas.map((lines) =>
        lines
          .filter((line) => line.section === section)
          .slice(0, MOST_LINES)
          .map(({ text, origin }) => ({ text, origin })),
      );
      if (cells.every((lines) => lines.length === 0)) return [];
      const texts = cells.map((lines) => JSON.stringify(lines.map(({ text }) => text.trim())));
      return [{ title: sectionTitles[section], isSame: new Set(texts).size === 1, cells }];
    })
    .sort((a, b) => Number(a.isSame) - Number(b.isSame));
}
