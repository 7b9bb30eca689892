import type { ColumnProfile, ImportKind } from "../import.schema.ts";
import { knownColumns } from "../presets/known-columns.ts";
import type { Preset } from "../presets/preset.ts";
import { HALF_OF_REVIEW, nameFit, normaliseHeader } from "./header-names.ts";
import { type FieldType, type ImportField, importFields } from "./import-fields.ts";
import { presetFields } from "./preset-fields.ts";

/** What is suggested for one column, and why. */
export interface Suggestion {
  /** Null: leave the column out. */
  field: string | null;
  reason: string;
}

interface Candidate {
  field: ImportField;
  column: number;
  name: string;
  score: number;
  reason: string;
}

// Below this, a suggestion would be wrong more often than right.
const ENOUGH = 0.45;

/**
 * Suggests a field for each column: as the tool's preset says, and of what it does not know by names and values, where
 * each field is given once, to the column that fits best.
 */
export function suggestFields(
  kind: ImportKind,
  columns: readonly ColumnProfile[],
  preset?: Preset,
): Suggestion[] {
  if (preset?.kind !== kind) return suggestByLook(kind, columns, () => true);
  const settled = presetFields(preset, columns);
  const isKnown = knownColumns(preset);
  const filled = new Set(settled.values());
  // Values alone are no reason here: the long text of a tool's own field may well be an agent's note.
  const byLook = suggestByLook(
    kind,
    columns,
    (field, { name }) =>
      !filled.has(field) && !isKnown(normaliseHeader(name)) && nameFit(kind, field, name) > 0,
  );
  return columns.map((_, place) => {
    const field = settled.get(place);
    if (field !== undefined) return { field, reason: `what is known of ${preset.name}` };
    return byLook[place] ?? { field: null, reason: "" };
  });
}

/** `isFree`: whether a field may be given to a column. */
function suggestByLook(
  kind: ImportKind,
  columns: readonly ColumnProfile[],
  isFree: (field: string, column: ColumnProfile) => boolean,
): Suggestion[] {
  const candidates = importFields[kind]
    .flatMap((field, rank) =>
      columns.flatMap((profile, column) =>
        isFree(field.key, profile)
          ? [{ ...judge(kind, field, profile), field, column, name: profile.name, rank }]
          : [],
      ),
    )
    .filter((candidate) => candidate.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.rank - b.rank || a.column - b.column);
  const taken = new Map<number, Candidate>();
  const given = new Set<string>();
  for (const candidate of candidates) {
    if (taken.has(candidate.column)) continue;
    if (given.has(candidate.field.key) && !fillsTogether(candidate)) continue;
    taken.set(candidate.column, candidate);
    given.add(candidate.field.key);
  }
  return columns.map((profile, index) => {
    const found = taken.get(index);
    if (found) return { field: found.field.key, reason: found.reason };
    return { field: null, reason: profile.filled === 0 ? "it is empty in the sample" : "" };
  });
}

/** Whether a column may fill a field beside another one. */
function fillsTogether({ field, name }: Candidate): boolean {
  return field.several === true && (field.type === "list" || HALF_OF_REVIEW.test(normaliseHeader(name)));
}

function judge(kind: ImportKind, field: ImportField, profile: ColumnProfile) {
  const name = nameFit(kind, field.key, profile.name);
  const value = valueFit(field.type, profile);
  if (name > 0) {
    // A good name with values of another kind is a trap: "Rating" full of words.
    if (value.against && profile.filled > 0) return { score: 0, reason: "" };
    // A number that many rows share stands for something else, such as a product or a person.
    if (field.key === "externalId" && profile.filled > 0 && profile.distinct < 0.5) {
      return { score: 0, reason: "" };
    }
    if (field.key === "customerId" && mayBeNames(profile)) return { score: 0, reason: "" };
    const empty = profile.filled === 0;
    const reason = `its name${value.reason && !empty ? `, and ${value.reason}` : ""}`;
    return { score: (0.6 + name * 0.4) * (empty ? 0.6 : 1), reason };
  }
  if (field.key === "externalId" && looksLikeId(profile)) {
    return { score: 0.5, reason: "its name, and each row has another one" };
  }
  // Among answers a date or a text of its own is a question, not the time of answering.
  if (kind === "answers" && field.type !== "email") return { score: 0, reason: "" };
  // Any date may be when something happened; that it is anything else, such as a birthday, only its name can say.
  if (field.type === "date" && (field.key !== "occurredAt" || BIRTH.test(normaliseHeader(profile.name)))) {
    return { score: 0, reason: "" };
  }
  return { score: value.alone, reason: value.reason };
}

/** A column of customers, not said to be of their numbers, whose values have no digit: two people called Ann are two. */
function mayBeNames({ name, samples }: ColumnProfile): boolean {
  const says = /(^| )(id|no|number|nr|key|code|#)$|nummer|numero/.test(normaliseHeader(name));
  return !says && samples.length > 0 && !samples.some((text) => /\d/.test(text));
}

const BIRTH = /\b(birth|birthday|birthdate|dob|born)\b|^geburts|naissance|nacimiento/;
/** What the name of a number ends in; of whom or of which order it may be instead of the row's own. */
const NUMBERED = /(^| )(#|id|ref|reference|no|num|number|key|code|numero)$|(nr|nummer)$/;
const OF_OTHERS =
  /(customer|client|user|author|reviewer|sender|assignee|contact|account|company|order|requester|agent|product|parent|kunde|bestell|artikel|vertrag|rechnung|konto|haus|tele|fax|handy|mobil)/;

/** A short code of its own for each row, in a column whose name says that it numbers them. */
function looksLikeId({
  name,
  filled,
  distinct,
  distinctExact,
  words,
  longest,
  emails,
  dates,
}: ColumnProfile) {
  const plain = normaliseHeader(name);
  const isUnique = filled === 1 && distinct === 1 && distinctExact;
  const isCode = words <= 1 && longest <= 40 && emails === 0 && dates < 0.5;
  return isUnique && isCode && NUMBERED.test(plain) && !OF_OTHERS.test(plain);
}

interface ValueFit {
  /** The values cannot be read as this type. */
  against: boolean;
  /** How much the values alone speak for the field, whatever its name. */
  alone: number;
  reason: string;
}

function valueFit(type: FieldType, profile: ColumnProfile): ValueFit {
  const percent = (share: number) => `${Math.floor(share * 100)} %`;
  switch (type) {
    case "email":
      return {
        against: profile.emails < 0.3,
        alone: profile.emails >= 0.8 ? 0.55 : 0,
        reason: `its values, ${percent(profile.emails)} of them e-mail addresses`,
      };
    case "date":
      return {
        against: profile.dates < 0.5,
        alone: profile.dates >= 0.9 && profile.numbers < 0.5 ? 0.5 : 0,
        reason: `its values, ${percent(profile.dates)} of them dates`,
      };
    case "rating":
      return {
        against: profile.ratings < 0.8,
        alone: 0,
        reason: `its values, ${percent(profile.ratings)} of them ratings`,
      };
    case "money":
    case "number":
      return { against: profile.numbers < 0.3 && profile.numbers > 0, alone: 0, reason: "" };
    case "longText":
      return {
        against: profile.numbers > 0.9 || profile.dates > 0.9,
        alone: profile.words >= 6 && profile.emails < 0.5 ? 0.5 : 0,
        reason: `its long texts, ${Math.round(profile.words)} words on average`,
      };
    case "id":
      return { against: profile.dates > 0.9 && profile.numbers < 0.5, alone: 0, reason: "" };
    case "text":
      return { against: profile.emails > 0.8, alone: 0, reason: "" };
    default:
      return { against: false, alone: 0, reason: "" };
  }
}
