import type { Kind } from "../kind.ts";

/** What a mark of a chart speaks of: a kind, the thing itself, or what it is compared with. */
export type ChartTone = Kind | "plain" | "compared";

/** The class that fills a mark. */
export const toneFill: Record<ChartTone, string> = {
  pain: "fill-pain-mark",
  goal: "fill-goal-mark",
  praise: "fill-praise-mark",
  question: "fill-question-mark",
  other: "fill-line-strong",
  plain: "fill-chart",
  compared: "fill-chart-other",
};

/** The class that fills a band behind a mark. */
export const toneBand: Record<ChartTone, string> = {
  pain: "fill-pain-stroke",
  goal: "fill-goal-stroke",
  praise: "fill-praise-stroke",
  question: "fill-question-stroke",
  other: "fill-chart-ground",
  plain: "fill-chart-band",
  compared: "fill-chart-ground",
};

/** The class that draws a line. */
export const toneStroke: Record<ChartTone, string> = {
  pain: "stroke-pain-mark",
  goal: "stroke-goal-mark",
  praise: "stroke-praise-mark",
  question: "stroke-question-mark",
  other: "stroke-line-strong",
  plain: "stroke-chart",
  compared: "stroke-chart-other",
};
