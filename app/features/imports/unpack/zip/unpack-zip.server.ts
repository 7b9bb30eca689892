import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatNoun } from "#app/lib/numbers.ts";
import type { FilePart } from "../../import.schema.ts";
import { outlineOf, readRecords } from "../json/read-records.ts";
import { noteOnColumns, nothingIn, unpackJson } from "../json/unpack-json.server.ts";
import { writeRecords } from "../json/write-records.ts";
import { nameParts } from "../name-parts.ts";
import { encodingFacts, PLAIN_UTF8, textOf } from "../open-source.server.ts";
import { writeTable } from "../table-writer.server.ts";
import { takenOut } from "../unpack-gzip.server.ts";
import { RefusedFileError, type Unpacked, type UnpackRequest } from "../unpacked.ts";
import { groupMembers } from "./group-members.ts";
import { type JsonMember, lookAtMember, type Member, type TextMember } from "./look-at-member.server.ts";
import { FILE_COLUMN, mergeTexts } from "./merge-texts.server.ts";
import type { Archive } from "./open-archive.server.ts";

const LOOKED_AT_FILES = 500;
const SHOWN_NAMES = 3;
const LONGEST_SHOWN = 170;

/**
 * Makes a table of the files of an archive that belong together; the largest such group, or the one that was chosen.
 * Throws RefusedFileError where nothing of it can be read.
 */
export async function unpackZip(
  archive: Archive,
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const members: Member[] = [];
  const leftOut: string[] = [];
  // What macOS and Windows put beside the files that were meant.
  const meant = archive.files.filter(({ name }) => !/^__MACOSX\/|(?:^|\/)(?:\.|Thumbs\.db$)/.test(name));
  for (const file of meant.slice(0, LOOKED_AT_FILES)) {
    const member = await lookAtMember(file, request.encoding);
    if (typeof member === "string") leftOut.push(`"${file.name.slice(0, 80)}" ${member}.`);
    else members.push(member);
  }
  const groups = nameParts(groupMembers(members), nameOf);
  const chosen = groups.find(({ name }) => name === request.part) ?? groups[0];
  if (!chosen) {
    throw new RefusedFileError(
      `The archive holds no CSV, TSV or JSON file that can be read. ${leftOut.slice(0, SHOWN_NAMES).join(" ")}`.trim(),
    );
  }
  const unpacked = await unpackGroup(chosen.part, request, onProgress);
  const parts = groups.length > 1 ? groups.map(({ name, part }) => describe(name, part)) : unpacked.parts;
  return {
    ...{ ...unpacked, format: "zip", inside: unpacked.format === "zip" ? null : unpacked.format },
    ...{ parts, part: groups.length > 1 ? chosen.name : unpacked.part },
    notes: [...unpacked.notes, ...noteOn(leftOut)],
  };
}

function nameOf(group: readonly Member[]): string {
  const names = group.map(({ name }) => name);
  const shown = names.slice(0, SHOWN_NAMES).join(", ").slice(0, LONGEST_SHOWN);
  return names.length > SHOWN_NAMES ? `${shown} and ${names.length - SHOWN_NAMES} more` : shown;
}

function describe(name: string, group: readonly Member[]): FilePart {
  return { name, detail: group.length > 1 ? formatNoun(group.length, "file", "files") : "" };
}

async function unpackGroup(
  group: readonly Member[],
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const [first] = group;
  if (first && group.length === 1) {
    if (first.type === "json")
      return unpackJson(first.file.read, first.format, { ...request, part: undefined }, onProgress);
    await pipeline(
      Readable.from(first.file.read()),
      createWriteStream(request.target, { mode: 0o600, flush: true }),
    );
    return takenOut("zip");
  }
  const texts = group.filter((member): member is TextMember => member.type === "text");
  if (texts.length > 0) return unpackTexts(texts, request, onProgress);
  const records = group.filter((member): member is JsonMember => member.type === "json");
  return unpackRecords(records, request, onProgress);
}

async function unpackTexts(
  members: readonly TextMember[],
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const table = writeTable(request, request.scratch);
  const names = await mergeTexts(members, table, () => onProgress(table.rows));
  table.finish(names);
  return { ...shapeOf(members), header: { rows: 1, reason: "each of the files has a header" } };
}

async function unpackRecords(
  members: readonly JsonMember[],
  request: UnpackRequest,
  onProgress: (rows: number) => void,
): Promise<Unpacked> {
  const table = writeTable(request, request.scratch);
  const records = writeRecords(table, [FILE_COLUMN]);
  const notes: string[] = [];
  for (const { name, file, format, decoding } of members) {
    const text = () => textOf(file.read, decoding.encoding);
    const outline = await outlineOf(text, format);
    records.startWith([name]);
    const path = outline.choose(undefined);
    const said = await readRecords(text(), format, path, records, () => onProgress(table.rows));
    notes.push(...said.map((note) => `${name}: ${note}`));
  }
  if (records.good === 0) throw new RefusedFileError(nothingIn(records));
  table.finish(records.columns.names);
  const header = { rows: 1, reason: "the keys of the records name the columns" };
  const shape = shapeOf(members);
  const format = members.every((member) => member.format === "ndjson") ? "ndjson" : "json";
  return { ...shape, format, header, notes: [...shape.notes, ...notes, ...noteOnColumns(records)] };
}

/** How the files were read; a guess about one of them is a guess about all. */
function shapeOf(members: readonly Member[]): Unpacked {
  const doubtful = members.find((member) => !member.decoding.sure || member.decoding.readings.length > 0);
  const { decoding } = doubtful ?? members[0] ?? {};
  const { delimiter = ",", delimiterReason = "" } = members.find((member) => member.type === "text") ?? {};
  return {
    ...{ format: "zip", inside: null, numbered: true, parts: [], part: null },
    ...encodingFacts(decoding ?? PLAIN_UTF8),
    ...{ delimiter, delimiterReason },
    notes: [
      `${formatNoun(members.length, "file is", "files are")} read as one table; the column "${FILE_COLUMN}" says which a row is from.`,
    ],
  };
}

function noteOn(leftOut: readonly string[]): string[] {
  if (leftOut.length === 0) return [];
  const more = leftOut.length > SHOWN_NAMES ? ` And ${leftOut.length - SHOWN_NAMES} more.` : "";
  return [`Left out: ${leftOut.slice(0, SHOWN_NAMES).join(" ")}${more}`];
}
