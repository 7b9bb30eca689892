import type { z } from "zod";
import { type ExpectedError, InvalidInputError, isExpectedError } from "./errors.ts";
import { expandNames, type FormValues } from "./form-names.ts";
import { withoutNul } from "./text.ts";

export type { FormValues } from "./form-names.ts";

export type ParsedForm<Value> =
  | { ok: true; value: Value }
  | { ok: false; fieldErrors: Record<string, string>; values: FormValues };

/**
 * Reads a posted form (not a file: see upload.server.ts) into nested texts without NUL; throws InvalidInputError when
 * it cannot be one.
 */
export async function readForm(request: Request): Promise<FormValues> {
  const pairs = await pairsOf(request);
  return expandNames(pairs.map(([name, value]) => [name, withoutNul(value)] as const));
}

/** A small file of a posted form; `name` is the visitor's and only ever shown. */
export interface PostedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads a posted form with one small file, held in memory (the server in front caps forms); null where none was chosen. */
export async function readFormWithFile(
  request: Request,
  fileField: string,
): Promise<{ values: FormValues; file: PostedFile | null }> {
  let file: PostedFile | null = null;
  const pairs = await pairsOf(request, async (field, posted) => {
    if (field !== fileField || posted.size === 0) return;
    file = { name: posted.name.slice(0, 200), bytes: new Uint8Array(await posted.arrayBuffer()) };
  });
  return { values: expandNames(pairs.map(([name, value]) => [name, withoutNul(value)] as const)), file };
}

async function pairsOf(
  request: Request,
  onFile: (field: string, file: File) => Promise<void> = async () => undefined,
): Promise<[string, string][]> {
  const type = request.headers.get("Content-Type")?.toLowerCase() ?? "";
  try {
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return [...new URLSearchParams(await request.text())];
    }
    if (type.startsWith("multipart/form-data")) {
      const pairs: [string, string][] = [];
      for (const [name, value] of await request.formData()) {
        if (typeof value === "string") pairs.push([name, value]);
        else await onFile(name, value);
      }
      return pairs;
    }
  } catch (error) {
    throw tooLarge(error) ?? new InvalidInputError("The form could not be read: it ends before its end.");
  }
  throw new InvalidInputError("The form could not be read: it was not sent as a form.");
}

/** The server in front stops a body that is too long; the parser may wrap that error in its own. */
function tooLarge(error: unknown): ExpectedError | undefined {
  if (isExpectedError(error)) return error;
  return error instanceof Error && isExpectedError(error.cause) ? error.cause : undefined;
}

/** Checks a form's values; errors are keyed by field name ("questions[0].title"), "" for the form as a whole. */
export function parseForm<Schema extends z.ZodType>(
  values: FormValues,
  schema: Schema,
): ParsedForm<z.output<Schema>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fieldErrors: Record<string, string> = Object.create(null);
  for (const issue of parsed.error.issues) fieldErrors[fieldName(issue.path)] ??= issue.message;
  return { ok: false, fieldErrors, values };
}

/** For a form whose fields nobody types, such as a button's: gives the checked value or throws InvalidInputError. */
export function requireForm<Schema extends z.ZodType>(values: FormValues, schema: Schema): z.output<Schema> {
  const form = parseForm(values, schema);
  if (form.ok) return form.value;
  const fieldErrors = new Map(Object.entries(form.fieldErrors));
  throw new InvalidInputError("The form was not complete. Reload the page and try again.", fieldErrors);
}

/** The name of the form field that a path of a value belongs to: ["questions", 0, "title"] is "questions[0].title". */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}
