import { z } from "zod";
import { surveyFileSchema } from "./survey-file.schema.ts";

/**
 * The format of a survey's file as JSON Schema (draft 2020-12), for editors and other programs. It says what shape a
 * file has; lengths of texts and what hangs together (ids used once, limits that cross) are checked when it is read.
 */
export function surveyFileJsonSchema(): object {
  return {
    title: "A survey of Earshot",
    ...z.toJSONSchema(surveyFileSchema, {
      io: "input",
      unrepresentable: "any",
      // A condition is some forty places of the format; written out each time it would be 1.6 MB.
      reused: "ref",
      override: ({ jsonSchema }) => {
        // A form also posts "on" and ""; a file says true or false.
        if (jsonSchema.anyOf?.some((choice) => typeof choice === "object" && choice.type === "boolean")) {
          jsonSchema.type = "boolean";
          delete jsonSchema.anyOf;
        }
        const { required, properties } = jsonSchema;
        if (required && properties && isMadeWithoutId(properties)) {
          jsonSchema.required = required.filter((name) => name !== "id" && name !== "purpose");
        }
      },
    }),
  };
}

/** What has words of its own gets an id made of them where the file gives none; see complete-file.ts. */
function isMadeWithoutId(properties: object): boolean {
  return ["title", "label", "name", "after"].some((name) => Object.hasOwn(properties, name));
}
