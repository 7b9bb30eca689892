import type { z } from "zod";
import { completeSurvey } from "./complete-file.ts";
import { parseJson } from "./parse-json.ts";
import { type SurveyFile, surveyFileSchema } from "./survey-file.schema.ts";

/** Who has more wrong than this has another kind of file. */
const MOST_PROBLEMS = 20;

/** A file that was read, with the places in it that mean nothing here; or what is wrong with it, in sentences. */
export type ReadSurvey =
  | { ok: true; file: SurveyFile; unknown: string[] }
  | { ok: false; problems: string[] };

/** Reads the bytes of a survey's file, whatever they are. */
export function readSurveyFile(bytes: Uint8Array): ReadSurvey {
  const json = parseJson(bytes);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, problems: [`Expected a survey in braces, got ${shown(value)}.`] };
  }
  const given = { ...value, survey: completeSurvey(valueAt(value, ["survey"])) };
  const parsed = surveyFileSchema.safeParse(given);
  if (parsed.success) return { ok: true, file: parsed.data, unknown: unknownPlaces(given, parsed.data) };
  const problems = parsed.error.issues.map((issue) => inWords(issue, given));
  const more = problems.length - MOST_PROBLEMS;
  return {
    ok: false,
    problems: more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `And ${more} more of this kind.`] : problems,
  };
}

function inWords(issue: z.core.$ZodIssue, whole: unknown): string {
  const place = placeName(issue.path);
  const came = valueAt(whole, issue.path);
  // The schema's own sentences say what they expect; of the library's own only the kind is worth repeating.
  const said =
    issue.code === "invalid_type"
      ? issue.message.replace(/^Invalid input: expected (\w+).*/, "Expected another kind of value: $1.")
      : issue.code === "invalid_union"
        ? "Expected one of the values that the format lists."
        : issue.message.replace(/^Invalid (?:input|option): e/, "E");
  const ended = /[.!?]$/.test(said) ? said.slice(0, -1) : said;
  return `${place}: ${ended}; ${came === undefined ? "nothing came" : `${shown(came)} came`}.`;
}

/** Keys that the format does not know, each by its place; misspelt ones would otherwise be lost in silence. */
function unknownPlaces(given: unknown, read: unknown, path: readonly PropertyKey[] = []): string[] {
  if (typeof given !== "object" || given === null || typeof read !== "object" || read === null) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const place = [...path, Array.isArray(given) ? Number(key) : key];
    if (!Object.hasOwn(read, key)) return [placeName(place)];
    return unknownPlaces(value, Reflect.get(read, key), place);
  });
}

/** "survey.questions[2].title", counted from 0 as in the file. */
function placeName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return name.replace(/^\./, "").slice(0, 200) || "The file";
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return isThere ? Reflect.get(value, key) : undefined;
  }, whole);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
