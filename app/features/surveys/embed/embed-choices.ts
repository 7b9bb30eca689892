import { z } from "zod";

/** How a site shows a survey. */
export const embedShapes = ["inline", "popup", "button"] as const;

/** What the page's form chooses, as its address says; anything else is taken as not chosen. */
const embedChoicesSchema = z.object({
  show: z.enum(embedShapes).catch("inline").default("inline"),
  /** Seconds until a popup opens. */
  after: z.coerce.number().int().min(0).max(3600).catch(10).default(10),
  /** A popup also opens when the pointer leaves the page. */
  leaving: z
    .literal("on")
    .transform(() => true)
    .or(z.undefined().transform(() => false))
    .catch(false),
  /** What the button says. */
  label: z.string().trim().min(1).max(60).catch("Give feedback").default("Give feedback"),
});

export type EmbedChoices = z.output<typeof embedChoicesSchema>;

export function readEmbedChoices(parameters: URLSearchParams): EmbedChoices {
  return embedChoicesSchema.parse(Object.fromEntries(parameters));
}
