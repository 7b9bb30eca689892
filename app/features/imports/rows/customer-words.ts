import { type Boilerplate, passageKey } from "#app/engines/text/customer-words/find-boilerplate.ts";
import { plainTextOf } from "#app/engines/text/customer-words/markup/plain-text.ts";
import { isAutomaticSubject } from "#app/engines/text/customer-words/rules/automatic-reply.ts";
import { setAside } from "#app/engines/text/customer-words/set-aside.ts";
import type { Detection, ImportKind, Mapping } from "../import.schema.ts";
import type { FeedbackRecord } from "./row-to-record.ts";

/** How the customer's own words are told from the rest of a text. */
export interface WordsPlan {
  /** Reviews come as they were written, so only markup is taken out of them. */
  markupOnly: boolean;
  /** Lines that recur in the file and are nobody's words; undefined without any. */
  recurring: Boilerplate | undefined;
}

/** Null where texts stay as they are: of other kinds, and where a person chose so. */
export function planWords(
  kind: ImportKind,
  { words, keptPassages }: Pick<Mapping, "words" | "keptPassages">,
  recurring: Detection["recurring"],
): WordsPlan | null {
  if (words === "everything" || (kind !== "tickets" && kind !== "reviews")) return null;
  const kept = new Set(keptPassages);
  const passages = new Map(
    (recurring ?? []).flatMap(({ id, text, items }) => {
      const key = kept.has(id) ? undefined : passageKey(text);
      return key === undefined ? [] : [[key, { text, items }]];
    }),
  );
  return {
    markupOnly: kind === "reviews",
    recurring: passages.size > 0 ? { passages, items: passages.size } : undefined,
  };
}

/**
 * Leaves the customer's own words as the record's body, and beside it what the body came with. Returns why the row is
 * to be left out instead: a machine wrote it, or nothing of the customer's is in it; null: it is kept.
 */
export function keepCustomersWords(plan: WordsPlan, record: FeedbackRecord): string | null {
  if (plan.markupOnly) return takeMarkup(record);
  if (isAutomaticSubject(record.title)) return "automatic reply: its subject says so";
  if (record.body === "") return null;
  const { body: raw } = record;
  const { words, markup, removed, automatic } = setAside(raw, "auto", plan.recurring);
  if (automatic) return "automatic reply: a machine wrote it";
  if (words === "" && record.title === "") return "nothing in it is the customer's own words";
  // Spare blanks alone are no reason to store a text otherwise than it came.
  if (markup === null && removed.length === 0) return null;
  record.body = words;
  record.setAside = { raw, parts: removed.map(({ rule, text, why }) => ({ rule, text, why })) };
  return null;
}

function takeMarkup(record: FeedbackRecord): string | null {
  const { body: raw } = record;
  const { plain, markup } = plainTextOf(raw, "auto");
  if (markup === null) return null;
  record.body = plain.trim();
  record.setAside = { raw, parts: [] };
  return record.body === "" && record.title === "" && record.rating === null ? "no text and no rating" : null;
}
