import { expect, it } from "vitest";
import { z } from "zod";
import {
  personaFileJsonSchema,
  personaFileSchema,
  toPersonaFile,
} from "#app/features/personas/outputs/persona-file.schema.ts";
import { personaDocument } from "#tests/support/persona-documents.ts";

const nodeSchema: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    properties: z.record(z.string(), nodeSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.boolean().optional(),
    items: nodeSchema.optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
);
interface SchemaNode {
  type?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: boolean;
  items?: SchemaNode;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
}

const address = "https://earshot.example/persona-format.json";

it("is what the published schema says, read as other programs read it", () => {
  const published = personaFileJsonSchema();
  expect(published).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
  });
  const root = nodeSchema.parse(published);
  const file: unknown = JSON.parse(JSON.stringify(toPersonaFile(personaDocument(), address)));
  expect(faults(root, file, "")).toEqual([]);
  expect(file).toMatchObject({ $schema: address, format: "earshot-persona", invented: true });
  expect(JSON.stringify(file)).not.toContain("portraitSeed");
  expect(personaFileSchema.parse(file)).toEqual(file);
  // And the check sees what is wrong.
  expect(faults(root, { ...personaDocument(), format: "other" }, "")).toEqual(
    expect.arrayContaining([".portraitSeed is not known", ".format is not earshot-persona"]),
  );
});

/** What in a value is not as a schema says: types, names, required names, enumerations, limits. */
function faults(schema: SchemaNode, value: unknown, at: string): string[] {
  if (schema.const !== undefined && value !== schema.const) return [`${at} is not ${schema.const}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum.join(", ")}`];
  if (schema.type === "array") {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((entry, index) => faults(schema.items ?? {}, entry, `${at}[${index}]`));
  }
  if (schema.type === "object") {
    if (typeof value !== "object" || value === null) return [`${at} is no object`];
    const known = schema.properties ?? {};
    const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
    const unknown =
      schema.additionalProperties === false
        ? Object.keys(value).filter((name) => !Object.hasOwn(known, name))
        : [];
    return [
      ...missing.map((name) => `${at}.${name} is missing`),
      ...unknown.map((name) => `${at}.${name} is not known`),
      ...Object.entries(value).flatMap(([name, inner]) =>
        known[name] === undefined ? [] : faults(known[name], inner, `${at}.${name}`),
      ),
    ];
  }
  if (schema.type === "integer" || schema.type === "number") {
    if (typeof value !== "number") return [`${at} is no number`];
    const isWithin = value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
    return isWithin ? [] : [`${at} is out of its limits`];
  }
  if (schema.type !== undefined && typeof value !== schema.type) return [`${at} is no ${schema.type}`];
  return [];
}
