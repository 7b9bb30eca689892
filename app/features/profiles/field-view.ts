import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { expiryOf } from "#app/features/attributes/attribute-value.ts";
import { isOtherSource } from "#app/features/attributes/other-word.ts";
import type { LearntValue } from "./profile-blocks.ts";

/** A value with all that is known of it. */
export interface FieldValue extends LearntValue {
  id: string;
  held: number;
  chosenAt: string | null;
  chosenBy: string | null;
  unfitSince: string | null;
}

/** What one source says now. */
export interface SourceClaim extends FieldValue {
  leads: boolean;
  /** Says the same as what leads. */
  agrees: boolean;
  /** When it stops being fresh; null for never. */
  until: string | null;
  stale: boolean;
}

export interface FieldChoice {
  id: string;
  action: string;
  byName: string;
  at: string;
  text: string | null;
}

export type FieldHistory =
  | { what: "learnt"; at: string; value: FieldValue }
  | { what: "choice"; at: string; choice: FieldChoice };

export interface FieldView {
  leading: SourceClaim | null;
  /** The newest word of each source: what leads first, then those that say otherwise, the newest first. */
  claims: SourceClaim[];
  /** Whether a person's choice and not the rule lets the leading value lead. */
  isChosen: boolean;
  /** Everything that was learnt and done, the newest first. */
  history: FieldHistory[];
}

/** One field of a profile with every source side by side. `values` may come in any order; `now` is ISO text. */
export function fieldView(
  attribute: Pick<Attribute, "freshDays">,
  values: readonly FieldValue[],
  choices: readonly FieldChoice[],
  now: string,
): FieldView {
  const newestFirst = [...values].sort((a, b) => (a.learntAt < b.learntAt ? 1 : -1));
  const leadingValue = newestFirst.find(({ supersededAt }) => supersededAt === null);
  const newestOfEach: FieldValue[] = leadingValue ? [leadingValue] : [];
  for (const value of newestFirst) {
    // What leads stands for its source, also where that said something newer which does not lead.
    const known = newestOfEach.some((other) => !isOtherSource(value, other) && value.text === other.text);
    const spoken = newestOfEach.some((other) => other !== leadingValue && !isOtherSource(value, other));
    if (!known && !spoken && isAfter(value, leadingValue)) newestOfEach.push(value);
  }
  const claims = newestOfEach.map((value): SourceClaim => {
    const until = expiryOf(value, attribute.freshDays);
    return {
      ...value,
      leads: value === leadingValue,
      agrees: value !== leadingValue && value.text === leadingValue?.text,
      until,
      stale: until !== null && until <= now,
    };
  });
  const history: FieldHistory[] = [
    ...newestFirst.map((value) => ({ what: "learnt" as const, at: value.learntAt, value })),
    ...choices.map((choice) => ({ what: "choice" as const, at: choice.at, choice })),
  ];
  return {
    leading: claims.find(({ leads }) => leads) ?? null,
    claims: claims.sort((a, b) => Number(b.leads) - Number(a.leads) || Number(a.agrees) - Number(b.agrees)),
    isChosen: typeof leadingValue?.chosenAt === "string",
    history: history.sort((a, b) => (a.at < b.at ? 1 : -1)),
  };
}

/** What the leading value's own source said before is its history. */
function isAfter(value: FieldValue, leading: FieldValue | undefined): boolean {
  return leading === undefined || isOtherSource(value, leading) || value.learntAt > leading.learntAt;
}
