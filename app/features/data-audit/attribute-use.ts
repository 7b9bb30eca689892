import { z } from "zod";
import { paths } from "#app/lib/paths.ts";

/** Where an attribute is made use of: "survey" only asks for it, "survey-logic" decides by it what is asked. */
export const placeSchema = z.enum(["segment", "persona", "ideal-customer", "survey-logic", "survey"]);
export type Place = z.output<typeof placeSchema>;

export const placeNames: Readonly<Record<Place, string>> = {
  segment: "Segment",
  persona: "Persona",
  "ideal-customer": "Ideal customer",
  "survey-logic": "Logic of a survey",
  survey: "Asked in a survey",
};

export interface AttributeUse {
  attributeId: string;
  place: Place;
  placeId: string;
  name: string;
}

/** Whether something depends on the attribute: being asked for is not a use. */
export function serves({ place }: Pick<AttributeUse, "place">): boolean {
  return place !== "survey";
}

/** The page of what uses an attribute. */
export function pathOfUse({ place, placeId }: Pick<AttributeUse, "place" | "placeId">): string {
  switch (place) {
    case "segment":
      return paths.segment(placeId);
    case "persona":
      return paths.persona(placeId);
    case "ideal-customer":
      return paths.idealCustomer();
    case "survey":
    case "survey-logic":
      return paths.survey(placeId);
  }
}
