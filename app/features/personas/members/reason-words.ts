import {
  knownOf,
  type MembershipModel,
  type Trait,
} from "#app/engines/personas/membership/membership-model.ts";
import { formatMean } from "#app/features/segments/comparison-words.ts";
import { measures } from "#app/features/segments/rules/measures.ts";
import { formatShare } from "#app/lib/numbers.ts";
import type { StoredReason } from "./membership-model.schema.ts";

/** What the ids in features are called on screens. */
export interface FeatureNames {
  attributes: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
}

/** One thing that speaks for or against a customer being one of a persona's people. */
export interface ReasonInWords {
  /** Such as "Household is “Family with children”". */
  text: string;
  /** Such as "62 % of its people, 21 % of others". */
  shares: string;
  isFor: boolean;
}

/** The reasons as sentences, the strongest first; those of a model that is gone are left out. */
export function reasonsInWords(
  reasons: readonly StoredReason[],
  model: MembershipModel | undefined,
  names: FeatureNames,
): ReasonInWords[] {
  return reasons.flatMap(([traitAt, outcomeAt, weight]): ReasonInWords[] => {
    const trait = model?.traits[traitAt];
    const outcome = trait?.outcomes[outcomeAt];
    if (!trait || !outcome) return [];
    const known = knownOf(trait);
    const share = (n: number, of: number) => formatShare(of === 0 ? 0 : n / of);
    return [
      {
        text: outcomeInWords(trait, outcomeAt, names),
        shares: `${share(outcome.members, known.members)} of its people, ${share(outcome.others, known.others)} of others`,
        isFor: weight > 0,
      },
    ];
  });
}

function outcomeInWords(trait: Trait, outcome: number, names: FeatureNames): string {
  const separator = trait.key.indexOf(":");
  const about = trait.key.slice(0, separator);
  const subject = trait.key.slice(separator + 1);
  if (about === "theme") {
    const name = names.themes.get(subject) ?? "a theme that is gone";
    return `${outcome === 1 ? "Spoke" : "Has not spoken"} of “${name}”`;
  }
  const label = nameOfFeature(trait.key, names);
  if (trait.kind === "number") return `${label}: ${rangeInWords(trait.cuts, outcome)}`;
  const value = trait.values[outcome];
  return value === undefined ? `${label} is another value` : `${label} is “${value}”`;
}

/** What a feature is called: the label of an attribute or a measure, or the name of a theme. */
export function nameOfFeature(key: string, names: FeatureNames): string {
  const separator = key.indexOf(":");
  const about = key.slice(0, separator);
  const subject = key.slice(separator + 1);
  if (about === "attribute") return names.attributes.get(subject) ?? "An attribute that is gone";
  if (about === "theme") return names.themes.get(subject) ?? "A theme that is gone";
  if (key === "score:disengaged") return "Fallen out of their own rhythm";
  return Object.entries(measures).find(([name]) => name === subject)?.[1].label ?? subject;
}

function rangeInWords(cuts: readonly number[], outcome: number): string {
  const from = cuts[outcome - 1];
  const to = cuts[outcome];
  if (from === undefined) return to === undefined ? "known" : `under ${formatMean(to)}`;
  return to === undefined ? `${formatMean(from)} or more` : `${formatMean(from)} to under ${formatMean(to)}`;
}
