import { join } from "node:path";
import { z } from "zod";
import type { PreviousThemes } from "#app/engines/themes/fitted-theme.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { readText } from "./read-text.ts";

const statementLine = z.object({
  itemId: z.string(),
  start: z.number(),
  end: z.number(),
  themeId: z.string().nullable(),
});
const themeLine = z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() });

/** Reads an earlier output folder: where each statement stood, and the names and ids that were given away. */
export async function readPrevious(folder: string): Promise<PreviousThemes> {
  const statements = await readLines(join(folder, "statements.jsonl"), statementLine);
  const themes = await readLines(join(folder, "themes.jsonl"), themeLine);
  return {
    placements: new Map(
      statements.map(({ itemId, start, end, themeId }) => [`${itemId}:${start}-${end}`, themeId]),
    ),
    names: new Map(themes.map(({ id, name }) => [id, name])),
    parentOf: new Map(
      themes.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])),
    ),
    takenIds: new Set(themes.map(({ id }) => id)),
  };
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readText(file)).split("\n");
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      throw new InvalidInputError(`${file}, line ${index + 1}: not a line of an earlier output.`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
