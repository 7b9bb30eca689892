import type { AttributeCategory, AttributeDefinition, AttributeSubject } from "../attribute.schema.ts";

/** A definition that can be added as it is: all of it is said, also how it is asked for. */
export interface ReadyAttribute extends AttributeDefinition {
  question: string;
}

interface Wording {
  key: string;
  label: string;
  /** The decision that it usually serves. */
  purpose: string;
  question: string;
  /** Days until a value is stale; null for what stays true. */
  freshDays: number | null;
}

interface Block {
  subject: AttributeSubject;
  category: AttributeCategory;
}

/** Makes the definitions of one block, each kind of value by its own function. */
export function definitionsOf(block: Block) {
  const define =
    (valueType: "text" | "number" | "date" | "boolean") =>
    (wording: Wording): ReadyAttribute => ({ ...block, ...wording, valueType, options: [] });
  return {
    text: define("text"),
    number: define("number"),
    date: define("date"),
    oneOf: (wording: Wording, options: string[]): ReadyAttribute => ({
      ...block,
      ...wording,
      valueType: "choice",
      options,
    }),
  };
}

export const YEAR = 365;
