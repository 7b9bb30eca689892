import type { Figure, Section } from "./bench.ts";
import { loadFigures, milliseconds } from "./figures.ts";
import { type LoadPlan, WARM_UP_SHARE } from "./load-plan.ts";
import { processorMs } from "./processor-time.ts";
import { putUnderLoad } from "./put-under-load.ts";

/** A survey's page, as every respondent gets it. */
export const views: Section = {
  name: "views",
  title: "Survey page, 16 connections",
  run({ web, survey, seconds }) {
    return measure("Views", web.pid, { origin: web.origin, seconds, paths: [survey.path] });
  },
};

/** Whole answers of five questions; each is on disk (synchronous FULL) before it is acknowledged. */
export const submissions: Section = {
  name: "submissions",
  title: "Submissions on disk, 16 connections",
  run({ web, survey, seconds }) {
    const plan = { origin: web.origin, seconds, paths: [survey.path], answers: true };
    return measure("Submissions", web.pid, plan);
  },
};

type Plan = Pick<LoadPlan, "origin" | "seconds" | "paths"> & Partial<LoadPlan>;

async function measure(what: string, pid: number, plan: Plan): Promise<Figure[]> {
  const before = processorMs(pid);
  const result = await putUnderLoad(plan);
  const requests = result.perSecond * plan.seconds * (1 + WARM_UP_SHARE);
  const spent = (processorMs(pid) - before) / requests;
  return [...loadFigures(what, result), { what: `${what}, processor time each`, value: milliseconds(spent) }];
}
