import type { Section } from "./bench.ts";
import { loadFigures } from "./figures.ts";
import { putUnderLoad } from "./put-under-load.ts";

/** A survey's page, as every respondent gets it. */
export const views: Section = {
  name: "views",
  title: "Survey page, 16 connections",
  async run({ web: { origin }, survey, seconds }) {
    return loadFigures("Views", await putUnderLoad({ origin, seconds, paths: [survey.path] }));
  },
};

/** Whole answers of five questions; each is on disk (synchronous FULL) before it is acknowledged. */
export const submissions: Section = {
  name: "submissions",
  title: "Submissions on disk, 16 connections",
  async run({ web: { origin }, survey, seconds }) {
    const plan = { origin, seconds, paths: [survey.path], answers: true };
    return loadFigures("Submissions", await putUnderLoad(plan));
  },
};
