import { z } from "zod";

const texts = z.array(z.string());

/** By what somebody who is being erased is found; wiped once it is done. */
export const erasureSubjectSchema = z.object({
  /** The customer's id, and those of records that were merged into it. */
  customerIds: texts,
  emails: texts,
  externalIds: texts,
  phones: texts,
  phoneKeys: texts,
  names: texts,
  /** Passages of what the person said, and words that the owner named. */
  marks: texts,
});
export type ErasureSubject = z.infer<typeof erasureSubjectSchema>;

/** How many records each step removed, by its key. */
export const removedSchema = z.record(z.string(), z.number());
export type Removed = z.infer<typeof removedSchema>;

/** Where something that was looked for still stands. */
const remainSchema = z.object({
  table: z.string(),
  column: z.string(),
  rows: z.number(),
  /** What was found: an address, a number, a phone number, a name, an id or a passage. */
  kind: z.enum(["address", "number", "phone", "name", "id", "passage"]),
  /** Feedback items of others that name the person, at most 20. */
  itemIds: texts,
});
export type Remain = z.infer<typeof remainSchema>;

/** What a search of the whole database found after an erasure. */
export const erasureProofSchema = z.object({
  searchedAt: z.string(),
  tables: z.number(),
  columns: z.number(),
  rows: z.number(),
  /** How many of each kind were looked for. */
  lookedFor: z.record(z.string(), z.number()),
  /** Kinds of which some were too short to be looked for. */
  tooShort: texts,
  remains: z.array(remainSchema),
  /** What the full-text index found. */
  indexHits: z.number(),
  /** The database's file: on SQLite how often something stands in its bytes, null where that cannot be read. */
  file: z.object({ bytes: z.number(), hits: z.number(), rewritten: z.boolean() }).nullable(),
  /** Uploaded files that wait to be read and name the person. */
  waitingFiles: z.array(z.object({ importId: z.string(), name: z.string() })),
});
export type ErasureProof = z.infer<typeof erasureProofSchema>;

export const erasureStates = ["running", "done"] as const;

/** An erasure as its page shows it. */
export interface Erasure {
  id: string;
  customerId: string | null;
  state: (typeof erasureStates)[number];
  step: string;
  removed: Removed;
  proof: ErasureProof | null;
  askedBy: string;
  askedAt: string;
  finishedAt: string | null;
}

/** What the form of the page posts: the word that confirms it, and words to look for afterwards. */
export const erasureFormSchema = z.object({
  confirm: z
    .string()
    .trim()
    .toLowerCase()
    .refine((word) => word === "erase", "Expected the word “erase”"),
  marks: z
    .string()
    .max(2000, "Expected at most 2,000 characters")
    .default("")
    .transform((text) => text.split(/\r?\n/).flatMap((line) => line.trim() || []))
    .refine((lines) => lines.length <= 20, "Expected at most 20 lines")
    .refine(
      (lines) => lines.every((line) => line.length >= 5),
      "Expected at least 5 characters on each line",
    ),
});
export type ErasureForm = z.infer<typeof erasureFormSchema>;
