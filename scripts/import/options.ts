import { parseArgs } from "node:util";
import { encodingNames } from "#app/features/imports/detection/encoding-names.ts";
import { type ImportKind, importKinds, NO_PRESET } from "#app/features/imports/import.schema.ts";
import { type PersonalKey, personalKinds } from "#app/features/imports/mapping/personal-choices.ts";
import { presets } from "#app/features/imports/presets/index.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";

export interface ImportOptions {
  file: string;
  preset: string | null;
  kind: ImportKind | null;
  source: string | null;
  /** The source of a kept mapping that is to be used. */
  mapping: string | null;
  timeZone: string | null;
  /** How its text is decoded; null: found out, or guessed. */
  encoding: string | null;
  redact: PersonalKey[];
  dryRun: boolean;
  json: boolean;
  /** The e-mail address of the account in whose name it is imported; null: the owner's. */
  as: string | null;
  saveRejected: string | null;
}

const known = {
  preset: { type: "string" },
  kind: { type: "string" },
  source: { type: "string" },
  mapping: { type: "string" },
  "time-zone": { type: "string" },
  encoding: { type: "string" },
  redact: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  as: { type: "string" },
  "save-rejected": { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

export const help = `Usage: npm run import -- FILE [options]

Imports an export file as the page does: detected, mapped by its tool's preset or by its columns, stored once.

  --preset ID           the tool whose export it is, or "none"; left out: recognised by its columns
  --kind KIND           ${importKinds.join(", ")}; left out: found out
  --source NAME         the tool or place the file is from; ids are compared within one source
  --mapping NAME        the mapping that was kept for this source; one that fits is named where this is left out
  --time-zone ZONE      of times that name none, such as Europe/Berlin; left out: UTC or as the tool exports
  --encoding NAME       such as windows-1251 or iso-8859-15; left out: found out, and said where it is a guess
  --redact KINDS        personal data replaced in texts before they are stored:
                        ${personalKinds.map(({ key }) => key).join(",")}
  --dry-run             says what would become of each row and stores nothing
  --save-rejected FILE  writes the rejected rows to FILE, with the reason in each; mended, it can be imported
  --as EMAIL            the account in whose name it is imported; left out: the first owner's
  --json                the report as JSON, also of what went wrong: {"status": "failed", "error": …}
  --help                this text

Progress goes to stderr, the report to stdout. DATA_DIR and DATABASE_URL as for the instance; it may be running.
Exit code: 0 all rows are in, 1 the import failed, 2 the command is wrong, 3 rows were (or would be) rejected.
Presets: ${presets.map(({ id }) => id).join(", ")}
`;

/** Reads the command line of `npm run import`; null where help is asked for. Throws InvalidInputError. */
export function readImportOptions(args: string[]): ImportOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new InvalidInputError(`Expected one FILE, got ${positionals.length}. See --help.`);
  }
  if (values["dry-run"] && values["save-rejected"] !== undefined) {
    throw new InvalidInputError("--save-rejected needs an import: a dry run keeps no rows.");
  }
  const presetIds = [...presets.map(({ id }) => id), NO_PRESET];
  const zone = values["time-zone"];
  if (zone !== undefined && !isTimeZone(zone)) {
    throw new InvalidInputError(`Expected --time-zone such as Europe/Berlin, got "${zone}".`);
  }
  return {
    file,
    preset: oneOf("--preset", values.preset, presetIds),
    kind: oneOf("--kind", values.kind, importKinds),
    source: values.source?.trim() || null,
    mapping: values.mapping?.trim() || null,
    timeZone: zone ?? null,
    encoding: oneOf("--encoding", values.encoding?.toLowerCase(), [...encodingNames.keys()]),
    redact: listOf("--redact", values.redact),
    dryRun: values["dry-run"],
    json: values.json,
    as: values.as?.trim().toLowerCase() || null,
    saveRejected: values["save-rejected"] ?? null,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: known, strict: true, allowPositionals: true });
  } catch (error) {
    throw new InvalidInputError(`${error instanceof Error ? error.message : error} See --help.`);
  }
}

function oneOf<Word extends string>(
  name: string,
  given: string | undefined,
  words: readonly Word[],
): Word | null {
  if (given === undefined) return null;
  const found = words.find((word) => word === given);
  if (found === undefined)
    throw new InvalidInputError(`Expected ${name} ${words.join(", ")}; got "${given}".`);
  return found;
}

function listOf(name: string, given: string | undefined): PersonalKey[] {
  const keys = personalKinds.map(({ key }) => key);
  return (given ?? "")
    .split(",")
    .filter((word) => word.trim() !== "")
    .flatMap((word) => oneOf(name, word.trim(), keys) ?? []);
}
