import { extname } from "node:path";
import { parseArgs } from "node:util";
import { InvalidInputError } from "#app/lib/errors.ts";

export type AnalyzeOptions = {
  input: string;
  output: string;
  format: "csv" | "jsonl";
  textColumn: string;
  idColumn: string;
  ratingColumn: string | undefined;
  timeColumn: string | undefined;
  personColumn: string | undefined;
  groupCount: number | undefined;
  granularity: number | undefined;
  wholeItems: boolean;
  labels: string | undefined;
  previous: string | undefined;
  threads: number | undefined;
};

const known = {
  input: { type: "string" },
  output: { type: "string" },
  format: { type: "string" },
  "text-column": { type: "string", default: "text" },
  "id-column": { type: "string", default: "id" },
  "rating-column": { type: "string" },
  "time-column": { type: "string" },
  "person-column": { type: "string" },
  "group-count": { type: "string" },
  granularity: { type: "string" },
  "whole-items": { type: "boolean", default: false },
  labels: { type: "string" },
  previous: { type: "string" },
  threads: { type: "string" },
} as const;

/** Reads the command line of `npm run analyze`; throws InvalidInputError with a sentence for the reader. */
export function readAnalyzeOptions(args: string[]): AnalyzeOptions {
  const { values } = parseArgs({ args, options: known, strict: true, allowPositionals: false });
  const { input, output } = values;
  if (input === undefined || output === undefined) {
    throw new InvalidInputError("Expected --input FILE and --output DIR.");
  }
  return {
    input,
    output,
    format: readFormat(values.format, input),
    textColumn: values["text-column"],
    idColumn: values["id-column"],
    ratingColumn: values["rating-column"],
    timeColumn: values["time-column"],
    personColumn: values["person-column"],
    groupCount: readWholeNumber("--group-count", values["group-count"], 1, 100_000),
    granularity: readWholeNumber("--granularity", values.granularity, 1, 5),
    wholeItems: values["whole-items"],
    labels: values.labels,
    previous: values.previous,
    threads: readWholeNumber("--threads", values.threads, 1, 64),
  };
}

function readFormat(format: string | undefined, input: string): "csv" | "jsonl" {
  if (format === "csv" || format === "jsonl") return format;
  if (format !== undefined) throw new InvalidInputError(`Expected --format csv or jsonl, got "${format}".`);
  const extension = extname(input).toLowerCase();
  if (extension === ".csv") return "csv";
  if (extension === ".jsonl" || extension === ".ndjson") return "jsonl";
  throw new InvalidInputError(
    `Cannot tell the format of ${input} from its name; give --format csv or jsonl.`,
  );
}

function readWholeNumber(
  name: string,
  value: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new InvalidInputError(
      `Expected ${name} to be a whole number from ${least} to ${most}, got "${value}".`,
    );
  }
  return number;
}
