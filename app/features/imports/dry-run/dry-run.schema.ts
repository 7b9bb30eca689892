import { z } from "zod";
import { personalKinds } from "../mapping/personal-choices.ts";

/** What would become of a row; the words are those of the page. */
export const dryRunOutcomes = {
  created: { label: "New", words: "new, of somebody who is not known yet or of nobody" },
  linked: { label: "New and linked", words: "new, put to a customer who was known before" },
  updated: { label: "Updated", words: "known already; something about them changes" },
  unchanged: { label: "Unchanged", words: "known already, as they are" },
  skipped: { label: "Left out", words: "left out on purpose, by a rule" },
  rejected: { label: "Rejected", words: "not readable as they are" },
} as const;
export type DryRunOutcome = keyof typeof dryRunOutcomes;

const outcomeNames = ["created", "linked", "updated", "unchanged", "skipped", "rejected"] as const;
export const dryRunOutcomeSchema = z.enum(outcomeNames);

const countSchema = z.number().int().min(0);
export const dryRunCountsSchema = z.record(dryRunOutcomeSchema, countSchema);
export type DryRunCounts = z.infer<typeof dryRunCountsSchema>;

export const dryRunReasonSchema = z.object({
  /** From 1. */
  number: countSchema,
  outcome: dryRunOutcomeSchema,
  reason: z.string(),
  rows: countSchema,
  /** The line of the first such row. */
  line: countSchema,
});
export type DryRunReason = z.infer<typeof dryRunReasonSchema>;

export const dryRunStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type DryRunState = (typeof dryRunStates)[number];

/** A row as a dry run found it. */
export interface DryRunRow {
  outcome: DryRunOutcome;
  rowNumber: number;
  lineNumber: number;
  reasonNumber: number;
  label: string;
  detail: string;
}

const personalKeySchema = z.enum(personalKinds.map(({ key }) => key));

/** Personal data of one kind in the texts: how often, in how many texts, and what it looks like, masked. */
const personalFindingSchema = z.object({
  key: personalKeySchema,
  found: countSchema,
  texts: countSchema,
  examples: z.array(z.string()),
});

/** What was found in how many texts. */
export const personalReportSchema = z.object({
  texts: countSchema,
  findings: z.array(personalFindingSchema),
});
export type PersonalReport = z.infer<typeof personalReportSchema>;

/** In how many texts something of one kind, as a page calls it, would be set aside. */
export const setAsideCountSchema = z.object({ rule: z.string(), texts: countSchema });
export type SetAsideCount = z.infer<typeof setAsideCountSchema>;

export interface DryRun {
  importId: string;
  runId: string;
  state: DryRunState;
  basis: string;
  rowsRead: number;
  totalRows: number | null;
  counts: DryRunCounts;
  reasons: DryRunReason[];
  personalData: PersonalReport;
  /** What is not the customers' own words, the most frequent first. */
  setAside: SetAsideCount[];
  error: string | null;
  createdAt: string;
  finishedAt: string | null;
}

export const noCounts: DryRunCounts = {
  created: 0,
  linked: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  rejected: 0,
};
