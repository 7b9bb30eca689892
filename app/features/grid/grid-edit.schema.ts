import { z } from "zod";

/** One cell that somebody changed in the grid. */
export const cellEditSchema = z.object({
  id: z.string().min(1).max(64),
  /** The row's state as the editor saw it. */
  revision: z.string().max(64),
  key: z.string().min(1).max(80),
  /** What the editor saw in the cell. */
  before: z.string().max(5000),
  after: z.string().max(5000),
});
export type CellEdit = z.infer<typeof cellEditSchema>;

/** What a script posts: some edits as JSON. */
export const postedEditsSchema = z
  .string()
  .max(900_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "Expected edits as JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.array(cellEditSchema).min(1).max(5000));

/** What became of an edit. */
export interface EditResult {
  id: string;
  key: string;
  outcome: "saved" | "conflict" | "refused";
  /** What the cell holds now. */
  text: string;
  /** The row's state now; "" where it is gone. */
  revision: string;
  /** Of what was not saved: why. */
  reason: string;
}
