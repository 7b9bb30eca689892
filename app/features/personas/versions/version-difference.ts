import { sameValue } from "#app/features/surveys/merging/same-value.ts";
import { personaSections, sectionTitles, statusWords } from "../persona.schema.ts";
import { evidenceWords } from "./evidence-words.ts";
import type { PersonaSnapshot, SnapshotLine } from "./version.schema.ts";

export interface ComparedSide {
  text: string;
  origin: string;
  numbers: string;
}

/** A line that differs between two versions, and in what ways. */
export interface LineChange {
  id: string;
  what: string[];
  before: ComparedSide | null;
  after: ComparedSide | null;
}

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface VersionDifference {
  fields: FieldChange[];
  sections: { title: string; changes: LineChange[] }[];
}

/**
 * What differs between two versions of a persona: fields, and in each section the lines that came, went, moved, or say,
 * count or are locked differently. Lines are known by their id wherever they stand.
 */
export function versionDifference(before: PersonaSnapshot, after: PersonaSnapshot): VersionDifference {
  const sections = personaSections.flatMap((section) => {
    const [a, b] = [before, after].map((snapshot) =>
      snapshot.lines
        .filter((line) => line.section === section && line.removedAt === null)
        .sort((x, y) => x.position - y.position || (x.id < y.id ? -1 : 1)),
    );
    const changes = sectionChanges(a ?? [], b ?? []);
    return changes.length === 0 ? [] : [{ title: sectionTitles[section], changes }];
  });
  return { fields: fieldChanges(before.persona, after.persona), sections };
}

function fieldChanges(a: PersonaSnapshot["persona"], b: PersonaSnapshot["persona"]): FieldChange[] {
  const locked = (at: string | null) => (at === null ? "not locked" : "locked");
  const people = (persona: typeof a) => `${persona.segmentSize}, of whom ${persona.evidenceSize} spoke`;
  const fields: FieldChange[] = [
    { field: "Name", before: a.name, after: b.name },
    { field: "In one sentence", before: a.summary, after: b.summary },
    {
      field: "The sentence's lock",
      before: locked(a.summaryLockedAt),
      after: locked(b.summaryLockedAt),
    },
    { field: "Status", before: statusWords[a.status], after: statusWords[b.status] },
    { field: "Customers", before: people(a), after: people(b) },
  ];
  const changed = fields.filter((field) => field.before !== field.after);
  return a.portraitSeed === b.portraitSeed
    ? changed
    : [...changed, { field: "Portrait", before: "one invented face", after: "another invented face" }];
}

function sectionChanges(a: readonly SnapshotLine[], b: readonly SnapshotLine[]): LineChange[] {
  const old = new Map(a.map((line) => [line.id, line]));
  const now = new Set(b.map(({ id }) => id));
  const moved = movedIds(a, b);
  const gone = a
    .filter(({ id }) => !now.has(id))
    .map((line): LineChange => ({ id: line.id, what: ["removed"], before: side(line), after: null }));
  const standing = b.flatMap((line): LineChange[] => {
    const before = old.get(line.id);
    if (before === undefined) return [{ id: line.id, what: ["added"], before: null, after: side(line) }];
    const what = [
      before.text === line.text ? "" : "text",
      sameValue(before.evidence, line.evidence) ? "" : "numbers",
      before.origin === line.origin ? "" : "origin",
      (before.lockedAt === null) === (line.lockedAt === null) ? "" : line.lockedAt ? "locked" : "unlocked",
      moved.has(line.id) ? "moved" : "",
    ].filter((word) => word !== "");
    return what.length === 0 ? [] : [{ id: line.id, what, before: side(before), after: side(line) }];
  });
  return [...gone, ...standing];
}

function side({ text, origin, evidence }: SnapshotLine): ComparedSide {
  return { text, origin, numbers: evidenceWords(evidence) };
}

/**
 * Lines that changed their place: those outside the longest run that both orders have in common (longest increasing
 * subsequence, by its plain quadratic table; a section has at most 300 lines).
 */
function movedIds(a: readonly SnapshotLine[], b: readonly SnapshotLine[]): Set<string> {
  const place = new Map(a.map(({ id }, index) => [id, index]));
  const both = b.flatMap(({ id }) => {
    const index = place.get(id);
    return index === undefined ? [] : [{ id, index }];
  });
  const length: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [at, { index }] of both.entries()) {
    length[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before += 1) {
      if ((both[before]?.index ?? 0) < index && (length[before] ?? 0) + 1 > (length[at] ?? 0)) {
        length[at] = (length[before] ?? 0) + 1;
        previous[at] = before;
      }
    }
    if ((length[at] ?? 0) > (length[best] ?? 0)) best = at;
  }
  const moved = new Set(both.map(({ id }) => id));
  for (let at = best; at >= 0; at = previous[at] ?? -1) moved.delete(both[at]?.id ?? "");
  return moved;
}
