import { z } from "zod";
import { type ColumnProfile, columnChoiceSchema, type Mapping, mappingSchema } from "../import.schema.ts";
import { normaliseHeader } from "./header-names.ts";

/** A mapping without the places of its columns: each is known by its name, repeated names by their order. */
export const keptMappingSchema = mappingSchema
  // The day that a file's facts are from is another one for the next file.
  .omit({ columns: true, learntOn: true })
  .extend({ columns: z.array(columnChoiceSchema.extend({ name: z.string() })) });
export type KeptMapping = z.infer<typeof keptMappingSchema>;

/** What is worth keeping of a mapping: the choices for the columns that it uses, by their names. */
export function toKeptMapping(mapping: Mapping, columns: readonly ColumnProfile[]): KeptMapping {
  const { columns: choices, learntOn: _, ...rest } = mapping;
  return {
    ...rest,
    columns: columns.flatMap(({ name }, place) => {
      const choice = choices[place];
      return choice && choice.target !== "skip" ? [{ ...choice, name: normaliseHeader(name) }] : [];
    }),
  };
}

/** The mapping for a file with these columns; null where one that it uses is missing. */
export function applyKeptMapping(kept: KeptMapping, columns: readonly ColumnProfile[]): Mapping | null {
  const waiting = new Map<string, KeptMapping["columns"]>();
  for (const choice of kept.columns) {
    const others = waiting.get(choice.name);
    if (others) others.push(choice);
    else waiting.set(choice.name, [choice]);
  }
  const choices = columns.map(({ name }) => {
    const { name: _, ...choice } = waiting.get(normaliseHeader(name))?.shift() ?? UNUSED;
    return choice;
  });
  if ([...waiting.values()].some((left) => left.length > 0)) return null;
  return mappingSchema.parse({ ...kept, columns: choices });
}

/** The mapping with attributes that are gone asked for anew: whoever starts the import defines them, with their purpose. */
export function withKnownAttributes(mapping: Mapping, attributeIds: ReadonlySet<string>): Mapping {
  const columns = mapping.columns.map((choice) => {
    const id = /^attribute:(.+)$/.exec(choice.target)?.[1];
    const isKnown = id === undefined || attributeIds.has(id);
    return isKnown ? choice : { ...choice, target: "new-attribute" };
  });
  return { ...mapping, columns };
}

const UNUSED = { name: "", ...columnChoiceSchema.parse({ target: "skip" }) };
