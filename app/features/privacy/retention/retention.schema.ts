import { z } from "zod";

export const retentionKinds = ["feedback", "events", "responses", "import-files", "mails"] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** What a rule is about, and what goes when it is old enough. */
export const retentionWords: Record<RetentionKind, { name: string; what: string }> = {
  feedback: {
    name: "Feedback texts",
    what: "Tickets, reviews and other texts, with their statements, quotes and theme evidence, by when they were said.",
  },
  events: {
    name: "Events",
    what: "Purchases, visits, mails opened and all else that happened, by when it did.",
  },
  responses: {
    name: "Answers to surveys",
    what: "Texts, addresses and who answered, by when it was sent; choices and ratings stay in the counts, as nobody's.",
  },
  "import-files": {
    name: "Rows of imported files",
    what: "The cells of rejected rows and what dry runs show; uploaded files themselves go when they were read.",
  },
  mails: { name: "Mails", what: "What mail servers said of each mail, and address lists of mailings." },
};

/** Twenty years are as good as for ever. */
const months = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^\d{1,3}$/.test(text), "Expected a number of months, or nothing")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((count) => count === null || (count >= 1 && count <= 240), "Expected 1 to 240 months, or nothing");

/** Months by kind; empty: kept for ever. */
export const retentionFormSchema = z.object({
  feedback: months,
  events: months,
  responses: months,
  "import-files": months,
  mails: months,
});
export type RetentionForm = z.infer<typeof retentionFormSchema>;
