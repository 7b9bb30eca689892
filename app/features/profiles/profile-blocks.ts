import type { Attribute, AttributeCategory } from "#app/features/attributes/attribute.schema.ts";
import { expiryOf } from "#app/features/attributes/attribute-value.ts";
import { isOtherWord } from "#app/features/attributes/other-word.ts";

/** One value as it was learnt. */
export interface LearntValue {
  attributeId: string;
  text: string;
  sourceType: string;
  sourceLabel: string;
  confidence: number;
  learntAt: string;
  supersededAt: string | null;
  /** An end of its own; the attribute's freshness decides where there is none. */
  expiresAt?: string | null;
  /** Set where a person chose it. */
  chosenAt?: string | null;
  /** Set where it does not fit what the attribute takes. */
  unfitSince?: string | null;
}

export interface BlockField {
  attributeId: string;
  key: string;
  label: string;
  purpose: string;
  /** Null while nothing is known. `until` is when it stops being fresh; null for never. */
  value:
    | (Pick<LearntValue, "text" | "sourceLabel" | "confidence" | "learntAt"> & {
        stale: boolean;
        until: string | null;
      })
    | null;
  /** What other sources say that is fresh and differs, newest first. */
  disputed: Pick<LearntValue, "text" | "sourceLabel">[];
}

/** Something known of a customer that is counted or heard rather than asked. */
export interface BlockFact {
  key: string;
  label: string;
  text: string;
  /** How it is known. */
  source: string;
  /** When it was last so; null where it never was. */
  at: string | null;
  /** The page with what is behind it. */
  to: string;
}

export interface ProfileBlock {
  category: AttributeCategory;
  facts: BlockFact[];
  fields: BlockField[];
}

/**
 * Sorts what is known about one subject into its blocks, in the order of `categories`. Known values come first in
 * each block. `values` may come in any order; `now` is ISO text; `facts` are what each block has beside its fields.
 */
export function profileBlocks(
  categories: readonly AttributeCategory[],
  attributes: readonly Attribute[],
  values: readonly LearntValue[],
  now: string,
  facts: Readonly<Partial<Record<AttributeCategory, BlockFact[]>>> = {},
): ProfileBlock[] {
  const byAttribute = new Map<string, LearntValue[]>();
  for (const value of [...values].sort((a, b) => (a.learntAt < b.learntAt ? 1 : -1))) {
    const list = byAttribute.get(value.attributeId);
    if (list) list.push(value);
    else byAttribute.set(value.attributeId, [value]);
  }
  const subject = categories.includes("firmographic") ? "company" : "customer";
  return categories.map((category) => ({
    category,
    facts: facts[category] ?? [],
    fields: attributes
      .filter((attribute) => attribute.category === category && attribute.subject === subject)
      .map((attribute) => toField(attribute, byAttribute.get(attribute.id) ?? [], now))
      .sort((a, b) => Number(a.value === null) - Number(b.value === null)),
  }));
}

function toField(attribute: Attribute, values: readonly LearntValue[], now: string): BlockField {
  const leading = values.find((value) => value.supersededAt === null);
  const until = leading ? expiryOf(leading, attribute.freshDays) : null;
  const isFresh = (value: LearntValue) => {
    const end = expiryOf(value, attribute.freshDays);
    return end === null || end > now;
  };
  return {
    attributeId: attribute.id,
    key: attribute.key,
    label: attribute.label,
    purpose: attribute.purpose,
    // A page carries its data twice: only what it shows is given, no column of the row besides.
    value: leading
      ? {
          ...{ text: leading.text, sourceLabel: leading.sourceLabel, confidence: leading.confidence },
          ...{ learntAt: leading.learntAt, until, stale: !isFresh(leading) },
        }
      : null,
    disputed: values
      .filter((value) => leading && isOtherWord(value, leading) && isFresh(value))
      .map(({ text, sourceLabel }) => ({ text, sourceLabel })),
  };
}
