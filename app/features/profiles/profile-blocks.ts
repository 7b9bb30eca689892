import type { Attribute, AttributeCategory } from "#app/features/attributes/attribute.schema.ts";
import { isStale } from "#app/features/attributes/attribute-value.ts";

/** One value as it was learnt. */
export interface LearntValue {
  attributeId: string;
  text: string;
  sourceType: string;
  sourceLabel: string;
  confidence: number;
  learntAt: string;
  supersededAt: string | null;
}

export interface BlockField {
  attributeId: string;
  key: string;
  label: string;
  purpose: string;
  /** Null while nothing is known. */
  value: (LearntValue & { stale: boolean }) | null;
  /** Values that no longer lead, newest first. */
  history: LearntValue[];
}

export interface ProfileBlock {
  category: AttributeCategory;
  fields: BlockField[];
}

/**
 * Sorts what is known about one subject into its blocks, in the order of `categories`. Known values come first in
 * each block. `values` may come in any order; `now` is ISO text.
 */
export function profileBlocks(
  categories: readonly AttributeCategory[],
  attributes: readonly Attribute[],
  values: readonly LearntValue[],
  now: string,
): ProfileBlock[] {
  const byAttribute = new Map<string, LearntValue[]>();
  for (const value of [...values].sort((a, b) => (a.learntAt < b.learntAt ? 1 : -1))) {
    const list = byAttribute.get(value.attributeId);
    if (list) list.push(value);
    else byAttribute.set(value.attributeId, [value]);
  }
  return categories.map((category) => ({
    category,
    fields: attributes
      .filter((attribute) => attribute.category === category)
      .map((attribute) => toField(attribute, byAttribute.get(attribute.id) ?? [], now))
      .sort((a, b) => Number(a.value === null) - Number(b.value === null)),
  }));
}

function toField(attribute: Attribute, values: readonly LearntValue[], now: string): BlockField {
  const leading = values.find((value) => value.supersededAt === null);
  return {
    attributeId: attribute.id,
    key: attribute.key,
    label: attribute.label,
    purpose: attribute.purpose,
    value: leading ? { ...leading, stale: isStale(leading.learntAt, attribute.freshDays, now) } : null,
    history: values.filter((value) => value.supersededAt !== null),
  };
}
