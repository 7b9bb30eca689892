import { expect, it } from "vitest";
import { nextSteps, type OverviewState } from "#app/features/overview/next-steps.ts";

/** An instance in which nothing waits. */
const settled: OverviewState = {
  customers: 600,
  heard: 400,
  surveys: { drafts: 0, published: 2 },
  importsToMap: 0,
  feedback: { total: 3000, waiting: 0, failed: 0 },
  segments: 4,
  segmentsUnportrayed: 0,
  personas: { drafts: 0, published: 3 },
  reviewsDue: 0,
  risingPain: null,
};

const keysFor = (changes: Partial<OverviewState>) =>
  nextSteps({ ...settled, ...changes }).map((step) => step.key);

it("asks for nothing where nothing waits", () => {
  expect(keysFor({})).toEqual([]);
});

it("shows how far reading has come", () => {
  const [step] = nextSteps({ ...settled, feedback: { total: 3000, waiting: 1200, failed: 0 } });
  expect(step).toMatchObject({ key: "reading", progress: { done: 1800, total: 3000 } });
  expect(step?.why).toContain("1,200 items are not read yet");
});

it("leads to the rising pain point itself", () => {
  const [step] = nextSteps({ ...settled, risingPain: { id: "abc", name: "Lost schedule" } });
  expect(step).toMatchObject({ key: "rising", title: "Look at “Lost schedule”", to: "/themes/abc" });
});

it("asks for a survey, or for publishing the draft there is", () => {
  expect(keysFor({ surveys: { drafts: 0, published: 0 } })).toEqual(["create-survey"]);
  expect(keysFor({ surveys: { drafts: 1, published: 0 } })).toEqual(["publish-survey"]);
});

it("offers to ask the silent only when there is a survey to ask with", () => {
  expect(keysFor({ heard: 100 })).toEqual(["ask-silent"]);
  expect(keysFor({ heard: 100, surveys: { drafts: 0, published: 0 } })).toEqual(["create-survey"]);
});

it("goes from groups to a draft to a published persona", () => {
  const none = { drafts: 0, published: 0 };
  expect(keysFor({ segments: 0, personas: none })).toEqual(["group"]);
  expect(keysFor({ personas: none })).toEqual(["draft-persona"]);
  expect(keysFor({ personas: { drafts: 2, published: 0 } })).toEqual(["publish-persona"]);
});

it("offers to portray the segments that no persona stands for", () => {
  expect(keysFor({ segmentsUnportrayed: 2 })).toEqual(["portray-more"]);
});

it("does not group customers while their words are being read", () => {
  expect(keysFor({ segments: 0, feedback: { total: 10, waiting: 5, failed: 0 } })).toEqual(["reading"]);
});

it("never lists more than four steps, the most worthwhile first", () => {
  const keys = keysFor({
    feedback: { total: 10, waiting: 5, failed: 1 },
    importsToMap: 1,
    risingPain: { id: "a", name: "A" },
    surveys: { drafts: 1, published: 0 },
    personas: { drafts: 1, published: 0 },
  });
  expect(keys).toEqual(["reading", "finish-import", "rising", "publish-survey"]);
});

it("names reviews that are due", () => {
  expect(nextSteps({ ...settled, reviewsDue: 2 })[0]).toMatchObject({
    title: "Make 2 reviews that are due",
    to: "/reviews",
  });
});
