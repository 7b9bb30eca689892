import { z } from "zod";
import type { PersonaValues } from "./persona.schema.ts";

const typedSchema = z.object({
  name: z.string().optional().catch(undefined),
  summary: z.string().optional().catch(undefined),
  lines: z.array(z.object({ id: z.string(), text: z.string(), remove: z.string().optional() })).catch([]),
  added: z.object({ section: z.string(), text: z.string() }).optional().catch(undefined),
});

/**
 * A persona's form with what was typed in place of what is stored, for showing it again after an error. The revision
 * becomes the stored one: who has read the conflict may save over it.
 */
export function typedPersona(stored: PersonaValues, typed: unknown): PersonaValues {
  const parsed = typedSchema.safeParse(typed);
  if (!parsed.success) return stored;
  const lines = new Map(parsed.data.lines.map((line) => [line.id, line]));
  return {
    ...stored,
    name: parsed.data.name ?? stored.name,
    summary: parsed.data.summary ?? stored.summary,
    lines: stored.lines.map((line) => {
      const own = lines.get(line.id);
      return own ? { ...line, text: own.text, remove: own.remove !== undefined } : line;
    }),
    added: parsed.data.added ?? stored.added,
  };
}
