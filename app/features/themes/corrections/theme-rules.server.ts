import {
  type LoggedCorrection,
  readCorrectionLog,
  type ThemeCorrection,
  type ThemeRules,
} from "#app/engines/themes/corrections/correction-log.ts";
import { type Correction, correctionSchema } from "#app/features/corrections/correction.schema.ts";
import {
  countLogUpTo,
  type LogRow,
  listLogAfter,
} from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** What was read of a log, up to and with the row named `position`. */
interface ReadLog {
  position: string;
  rows: number;
  /** By id; corrections of themes alone. */
  entries: ReadonlyMap<string, LoggedCorrection>;
  rules: ThemeRules;
}

const nothing: ReadLog = { position: "", rows: 0, entries: new Map(), rules: readCorrectionLog([]) };
const PAGE = 500;

// A log only grows: what was read once is still true, and only what came after is read the next time. By database: a
// handle and its transactions share their adapter.
const readLogs = new WeakMap<object, ReadLog>();

/**
 * What people said about themes as a whole: all of it, or what was said before the correction named `before`; what was
 * taken back since does not count.
 */
export async function readThemeRules(db: Db, before?: string): Promise<ThemeRules> {
  const { entries, rules } = await readLog(db);
  if (before === undefined) return rules;
  return readCorrectionLog([...entries.values()].filter(({ id }) => id < before));
}

/** The rules as they would be with one more correction. */
export async function supposeThemeRules(db: Db, id: string, correction: Correction): Promise<ThemeRules> {
  const { entries, rules } = await readLog(db);
  const ofTheme = asThemeCorrection(correction);
  if (ofTheme === undefined) return rules;
  return readCorrectionLog([...entries.values(), { id, isUndone: false, correction: ofTheme }]);
}

async function readLog(db: Db): Promise<ReadLog> {
  const key = db.getExecutor().adapter;
  const known = await stillTrue(db, readLogs.get(key) ?? nothing);
  const log = await readOn(db, known);
  // What a transaction sees may never come to be.
  if (!db.isTransaction) readLogs.set(key, log);
  return log;
}

/** Another machine's clock may have put a row before the last one that was read here. */
async function stillTrue(db: Db, log: ReadLog): Promise<ReadLog> {
  if (log.position === "") return log;
  return (await countLogUpTo(db, log.position)) === log.rows ? log : nothing;
}

async function readOn(db: Db, log: ReadLog): Promise<ReadLog> {
  let { position, rows } = log;
  let entries: Map<string, LoggedCorrection> | undefined;
  for (;;) {
    const page = await listLogAfter(db, position, PAGE);
    const last = page.at(-1);
    if (last === undefined) break;
    entries ??= new Map(log.entries);
    for (const row of page) addRow(entries, row);
    position = last.id;
    rows += page.length;
    if (page.length < PAGE) break;
  }
  return entries ? { position, rows, entries, rules: readCorrectionLog([...entries.values()]) } : log;
}

const kindsOfThemes: readonly string[] = ["rename", "merge", "split", "mute", "pin"];

function addRow(entries: Map<string, LoggedCorrection>, { id, kind, undoes, payload }: LogRow): void {
  if (undoes !== null) {
    const undone = entries.get(undoes);
    if (undone) entries.set(undoes, { ...undone, isUndone: true });
  }
  if (!kindsOfThemes.includes(kind)) return;
  const correction = asThemeCorrection(correctionSchema.parse(JSON.parse(payload)));
  if (correction) entries.set(id, { id, isUndone: false, correction });
}

function asThemeCorrection(correction: Correction): ThemeCorrection | undefined {
  const { kind } = correction;
  if (kind === "pin") return correction.of === "theme" ? { kind, themeId: correction.themeId } : undefined;
  return kind === "rename" || kind === "merge" || kind === "split" || kind === "mute"
    ? correction
    : undefined;
}
