import { createBoilerplateFinder, passageKey } from "#app/engines/text/customer-words/find-boilerplate.ts";
import { hash53 } from "#app/engines/text/customer-words/text-hash.ts";
import {
  type Detection,
  type ImportKind,
  type Mapping,
  MOST_PASSAGES,
  type RecurringPassage,
} from "../import.schema.ts";
import { planImport } from "../mapping/import-plan.ts";
import type { NumberedRow } from "../rows/numbered-row.ts";
import { type ReadRow, readRecords } from "../rows/read-records.ts";

/** Enough to know a help desk's standing texts; telling the words of a million tickets takes a minute. */
const LOOKED_AT_TEXTS = 100_000;

/** Looks in the texts of a file, row by row, for lines that recur in many of them. */
export interface PassageFinder {
  add(row: NumberedRow): void;
  /** The commonest first. */
  finish(): RecurringPassage[];
}

/** Null where there are no standing texts to look for: in files without the mails of customers. */
export function createPassageFinder(
  kind: ImportKind,
  mapping: Mapping,
  detection: Detection,
): PassageFinder | null {
  if (!mayRecur(kind)) return null;
  // What recurs is looked for also where a person wants everything now: they may want it otherwise later.
  const planned = planImport(kind, { ...mapping, words: "customer" }, { ...detection, recurring: null }, []);
  if (!planned.ok) return null;
  const finder = createBoilerplateFinder();
  const reader = readRecords(planned.plan);
  let texts = 0;
  const take = ({ result }: ReadRow): void => {
    if (!result.ok || result.record.type !== "feedback") return;
    texts += 1;
    finder.add(result.record.body);
  };
  return {
    add(row) {
      if (texts < LOOKED_AT_TEXTS) reader.push(row, take);
    },
    finish() {
      reader.end(take);
      const { passages } = finder.find();
      return [...passages.values()].slice(0, MOST_PASSAGES).map(({ text, items }) => ({
        id: idOf(text),
        text,
        items,
      }));
    },
  };
}

/** Whether files of this kind can have standing texts of a help desk in them. */
export function mayRecur(kind: ImportKind): boolean {
  return kind === "tickets";
}

function idOf(text: string): string {
  return hash53(passageKey(text) ?? text).toString(36);
}
