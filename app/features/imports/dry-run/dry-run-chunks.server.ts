import type { Db } from "#db/client.server.ts";
import { PersonalTally } from "../detection/personal-tally.ts";
import { SetAsideTally } from "../detection/set-aside-tally.ts";
import type { ImportKind, StoredRow } from "../import.schema.ts";
import type { Import } from "../imports.repository.server.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { Rejection } from "../report/rejections.repository.server.ts";
import { typedTexts } from "../rows/answer-record.ts";
import type { NumberedRow } from "../rows/numbered-row.ts";
import { type ReadRow, readRecords } from "../rows/read-records.ts";
import { describeChanges, labelOf } from "../rows/row-label.ts";
import type { FeedbackRecord } from "../rows/row-to-record.ts";
import { MOST_GATHERED, weightOf } from "../rows/row-weight.ts";
import { ChangeLog } from "../storing/change-log.ts";
import { identifyRow, type KeptRow, leaveOut } from "../storing/identify-row.server.ts";
import { leaveErasedOut } from "../storing/leave-erased-out.server.ts";
import type { AnsweredSurvey } from "../storing/prepare-survey.server.ts";
import { identifyRows } from "../storing/row-identity.server.ts";
import { contextOf, storeRecords } from "../storing/store-rows.server.ts";
import type { DryRunOutcome } from "./dry-run.schema.ts";
import { DryRunTally } from "./dry-run-tally.ts";
import { copyNamed, selectKnownCustomers, selectSpeakers } from "./scratch-copy.repository.server.ts";

const ROWS_A_CHUNK = 500;

/** Kinds whose rows are about something that a customer said or did. */
const LINKING: ReadonlySet<ImportKind> = new Set(["tickets", "reviews", "answers", "purchases", "events"]);

/** Tries rows out, some hundred at a time, and tallies what would become of them. */
export interface DryRunChunks {
  readonly rowsRead: number;
  readonly tally: DryRunTally;
  readonly personal: PersonalTally;
  readonly aside: SetAsideTally;
  /** Takes a row; true when it is time to try out what was taken. */
  add(row: NumberedRow): boolean;
  tryOut(): Promise<void>;
  /** Tries out what is left at the end of the file. */
  finish(): Promise<void>;
}

/** The same reading and storing as an import's, with `scratch` in the place of the database. */
export function createDryRunChunks(
  db: Db,
  scratch: Db,
  { entry, plan, survey }: { entry: Import; plan: ImportPlan; survey: AnsweredSurvey | null },
): DryRunChunks {
  const identities = identifyRows(entry.mapping);
  const reader = readRecords(plan);
  const tally = new DryRunTally();
  const personal = new PersonalTally();
  const aside = new SetAsideTally();
  let records: KeptRow[] = [];
  let weight = 0;
  let rowsRead = 0;

  function take(read: ReadRow): void {
    rowsRead += 1;
    weight += weightOf(read.row);
    const kept = identifyRow(read, identities);
    if ("reason" in kept) tallyLeftOut(kept);
    else records.push(kept);
    if (!("record" in kept)) return;
    if (kept.record.type === "feedback") note(kept.record);
    if (kept.record.type === "answer") for (const text of typedTexts(kept.record)) personal.add(text);
  }

  function note({ title, body, setAside }: FeedbackRecord): void {
    // What is set aside is stored too.
    personal.add(`${title}\n${setAside?.raw ?? body}`);
    aside.add(setAside);
  }

  function tallyLeftOut({ kind, rowNumber, lineNumber, cells, reason }: Rejection): void {
    const label = cells.filter((cell) => cell.trim() !== "").join(" | ");
    tally.add({ outcome: kind, rowNumber, lineNumber, label }, reason, reason);
  }

  async function tryOut(): Promise<void> {
    const { records: chunk, rejections } = await leaveErasedOut(db, plan, { records, rejections: [] }, false);
    records = [];
    weight = 0;
    for (const rejection of rejections) tallyLeftOut(rejection);
    if (chunk.length === 0) return;
    await copyNamed(db, scratch, entry.kind, chunk, plan.people.phoneCountry);
    const log = new ChangeLog();
    const stored = await scratch
      .transaction()
      .execute((trx) => storeRecords(trx, contextOf(entry, plan, survey, log), chunk));
    const linked = await findLinked(stored);
    const changes = new Map(log.changed().map(({ id, changes }) => [id, changes]));
    chunk.forEach(({ record, row }, at) => {
      const became = stored[at];
      if (became?.outcome === "skipped") tallyLeftOut(leaveOut("skipped", row, became.reason));
      if (!became || became.outcome === "skipped") return;
      const { outcome, subjectId, recordId = subjectId } = became;
      const shown: DryRunOutcome = outcome === "created" && linked.has(subjectId) ? "linked" : outcome;
      const about = { outcome: shown, rowNumber: row.number, lineNumber: row.line, label: labelOf(record) };
      tally.add(about, null, outcome === "updated" ? describeChanges(changes.get(recordId) ?? []) : "");
    });
  }

  /** Of the new items, those whose customer was known before the file came. */
  async function findLinked(stored: readonly StoredRow[]): Promise<Set<string>> {
    const created = stored.flatMap((row) => (row.outcome === "created" ? [row.subjectId] : []));
    if (!LINKING.has(entry.kind) || created.length === 0) return new Set();
    if (entry.kind === "purchases" || entry.kind === "events")
      return selectKnownCustomers(db, [...new Set(created)]);
    const speakers = await selectSpeakers(
      scratch,
      entry.kind === "answers" ? "responses" : "feedback_items",
      created,
    );
    const known = await selectKnownCustomers(db, [...new Set(speakers.values())]);
    return new Set([...speakers].flatMap(([itemId, customerId]) => (known.has(customerId) ? [itemId] : [])));
  }

  return {
    get rowsRead() {
      return rowsRead;
    },
    tally,
    personal,
    aside,
    add(row) {
      reader.push(row, take);
      return records.length >= ROWS_A_CHUNK || weight >= MOST_GATHERED;
    },
    tryOut,
    async finish() {
      reader.end(take);
      await tryOut();
    },
  };
}
