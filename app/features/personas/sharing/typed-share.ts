import { z } from "zod";
import { DEFAULT_SHARE_DAYS } from "./share-form.schema.ts";

const typedSchema = z.object({
  label: z.string().catch(""),
  days: z.string().catch(String(DEFAULT_SHARE_DAYS)),
  shows: z.string().catch("published"),
  withQuotes: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/** What was typed into the form of a link, whatever was posted, for showing it again. */
export function typedShare(posted: unknown) {
  return typedSchema.parse(typeof posted === "object" && posted !== null ? { ...posted } : {});
}
