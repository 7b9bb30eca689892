import { z } from "zod";
import { personaSections, sectionSchema } from "../persona.schema.ts";
import type { EditorForm } from "./persona-form.schema.ts";

/** Sections that people edit line by line: the sentence under the name is a field of its own. */
const editedSections = personaSections.filter((section) => section !== "summary");

/** A persona as its form begins, lines that were removed at the end of their section. */
export function editorFormOf(
  persona: {
    revision: number;
    name: string;
    summary: string;
    summaryLockedAt: string | null;
    portraitSeed: string;
  },
  lines: readonly {
    id: string;
    section: string;
    text: string;
    lockedAt: string | null;
    removedAt: string | null;
  }[],
): EditorForm {
  const { revision, name, summary, portraitSeed } = persona;
  const sections = editedSections.map((section) => {
    const own = lines
      .filter((line) => line.section === section)
      .map(({ id, text, lockedAt, removedAt }) => {
        return { id, text, locked: lockedAt !== null, removed: removedAt !== null, added: false };
      });
    return {
      section,
      lines: [...own.filter((line) => !line.removed), ...own.filter((line) => line.removed)],
    };
  });
  return { revision, name, summary, summaryLocked: persona.summaryLockedAt !== null, portraitSeed, sections };
}

const text = z.string().catch("");
const tick = z
  .string()
  .transform((value) => value === "on")
  .catch(false);
const typedSchema = z.object({
  revision: z.coerce.number().int().min(1).max(1_000_000_000).catch(1),
  name: text,
  summary: text,
  summaryLocked: tick,
  portraitSeed: text,
  sections: z
    .array(
      z.object({
        section: sectionSchema,
        lines: z
          .array(z.object({ id: text, text, locked: tick, removed: tick, added: tick }))
          .catch([])
          .default([]),
      }),
    )
    .catch([])
    .default([]),
});

/** The form as it was posted, unchecked; what no page of ours has written counts as not said. */
export function editorFormFrom(values: unknown): EditorForm {
  return typedSchema.parse(values);
}
