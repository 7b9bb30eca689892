/** One thing known about many customers; `values` has one entry a customer, in the same order for every feature; null is unknown. */
export type Feature =
  | { key: string; kind: "category"; values: readonly (string | null)[] }
  | { key: string; kind: "number"; values: readonly (number | null)[] }
  /** Flags of one family are of the same nature, such as themes: of each customer it counts which of them are set. */
  | { key: string; kind: "flag"; family?: string; values: readonly (boolean | null)[] };

/** What can be said of one customer by one feature: its value is, is at least, is at most, or the flag is set. */
export type Predicate =
  | { feature: string; test: "is"; value: string }
  | { feature: string; test: "at-least" | "at-most"; value: number }
  | { feature: string; test: "set" };

/** For each customer whether the predicate holds; unknown values never hold. */
export function holds(feature: Feature, predicate: Predicate): boolean[] {
  switch (feature.kind) {
    case "category":
      return feature.values.map((value) => predicate.test === "is" && value === predicate.value);
    case "flag":
      return feature.values.map((value) => predicate.test === "set" && value === true);
    case "number":
      return feature.values.map((value) => {
        if (value === null) return false;
        if (predicate.test === "at-least") return value >= predicate.value;
        return predicate.test === "at-most" && value <= predicate.value;
      });
  }
}
