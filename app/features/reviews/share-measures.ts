import type { Part } from "#app/engines/statistics/two-shares.ts";
import type { ReviewFigures, WindowFigures } from "./review-figures.schema.ts";

/** A share that a review compares between two moments. */
export interface ShareMeasure {
  /** "buyers", "active", "kind:pain", "theme:<id>", "promoters", "detractors". */
  key: string;
  label: string;
  group: "behaviour" | "theme" | "recommendation";
  themeId?: string;
  /** pain, goal or praise, of themes and kinds. */
  kind?: string;
  before: Part;
  after: Part;
}

const kindLabels = { pain: "Named a pain point", goal: "Named a goal", praise: "Praised something" };

/**
 * Every share that two states can be compared by. Of themes those that are among the `mostThemes` most spoken of on one
 * side, and known on the other: a theme that is missing from a list that was cut is not known to have been silent.
 */
export function shareMeasures(
  before: ReviewFigures,
  after: ReviewFigures,
  window: "month" | "quarter",
  mostThemes: number,
): ShareMeasure[] {
  const [was, is] = [before[window], after[window]];
  const ofPeople = (key: "buyers" | "active", label: string): ShareMeasure => ({
    ...{ key, label, group: "behaviour" },
    before: { n: was[key], of: before.people },
    after: { n: is[key], of: after.people },
  });
  const kinds = (["pain", "goal", "praise"] as const).map(
    (kind): ShareMeasure => ({
      ...{ key: `kind:${kind}`, label: kindLabels[kind], group: "behaviour", kind },
      before: { n: was.kinds[kind], of: was.speakers },
      after: { n: is.kinds[kind], of: is.speakers },
    }),
  );
  return [
    ofPeople("buyers", "Bought something"),
    ofPeople("active", "Did anything recorded"),
    ...kinds,
    ...themeMeasures(was, is, mostThemes),
    ...recommendations(before.nps, after.nps),
  ];
}

function themeMeasures(was: WindowFigures, is: WindowFigures, most: number): ShareMeasure[] {
  const [old, now] = [was, is].map(({ themes }) => new Map(themes.map((theme) => [theme.id, theme])));
  const leading = [...is.themes.slice(0, most), ...was.themes.slice(0, most)];
  const measures = new Map<string, ShareMeasure>();
  for (const { id, name, kind } of leading) {
    if (measures.has(id)) continue;
    const [then, today] = [old?.get(id), now?.get(id)];
    if ((then === undefined && !was.allThemes) || (today === undefined && !is.allThemes)) continue;
    measures.set(id, {
      ...{ key: `theme:${id}`, label: today?.name ?? name, group: "theme", themeId: id, kind },
      before: { n: then?.people ?? 0, of: was.speakers },
      after: { n: today?.people ?? 0, of: is.speakers },
    });
  }
  return [...measures.values()];
}

function recommendations(was: ReviewFigures["nps"], is: ReviewFigures["nps"]): ShareMeasure[] {
  const base = ({ promoters, passives, detractors }: ReviewFigures["nps"]) =>
    promoters + passives + detractors;
  return (
    [
      ["promoters", "Would recommend (9 or 10)"],
      ["detractors", "Would not recommend (0 to 6)"],
    ] as const
  ).map(([key, label]) => ({
    ...{ key, label, group: "recommendation" as const },
    before: { n: was[key], of: base(was) },
    after: { n: is[key], of: base(is) },
  }));
}
