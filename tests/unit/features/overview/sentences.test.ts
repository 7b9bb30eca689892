import { expect, it } from "vitest";
import {
  changeSentence,
  coverageSentence,
  goalSentence,
  monthSentence,
  npsSentence,
  painSentence,
} from "#app/features/overview/components/sentences.ts";
import type { OverviewTheme } from "#app/features/overview/overview.ts";
import { netPromoterScore } from "#app/features/results/nps.ts";

const theme: OverviewTheme = {
  id: "a",
  kind: "pain",
  name: "Charged twice",
  quote: "I was charged twice",
  people: 120,
  mentions: 300,
  rising: false,
  weeks: [],
  month: { now: 30, before: 12 },
};
const plain = (text: string) => text.replaceAll("\u00a0", " ");

it("says what weighs most, with the share of customers where they are known", () => {
  expect(plain(painSentence([theme], { customers: 480, speakers: 60 }))).toBe(
    "“Charged twice” weighs most: 120 people spoke of it, 13 % of active customers among them.",
  );
  const alone = "“Charged twice” weighs most: 120 people spoke of it.";
  expect(painSentence([theme], { customers: 480, speakers: 0 })).toBe(alone);
  expect(painSentence([theme], { customers: 0, speakers: 0 })).toBe(alone);
  expect(painSentence([], null)).toBe("No pain points have been found yet.");
  expect(goalSentence([{ ...theme, people: 1 }])).toBe("“Charged twice” comes first: 1 person asked for it.");
});

it("says how a count moved", () => {
  expect(monthSentence({ now: 30, before: 12 })).toBe("30 mentions in 30 days, 12 in the 30 before");
  expect(changeSentence({ now: 30, before: 12 }, 7)).toBe("12 in the 7 days before");
  expect(changeSentence({ now: 12, before: 12 }, 7)).toBe("as many as in the 7 days before");
});

it("says the larger side of an NPS first", () => {
  const counts = (promoters: number, detractors: number) =>
    netPromoterScore(
      new Map([
        [10, promoters],
        [2, detractors],
      ]),
    );
  const sentence = (nps: ReturnType<typeof counts>) =>
    nps === null ? "" : plain(npsSentence({ surveyId: "a", surveyTitle: "Why us", nps }));
  expect(sentence(counts(6, 4))).toBe("60 % would recommend you, 40 % would not");
  expect(sentence(counts(4, 6))).toBe("60 % would not recommend you, 40 % would");
});

it("says how much of the base has been heard", () => {
  const coverage = { customers: 640, heard: 480, heardLately: 0, latelyFrom: "", inSegment: 0, portrayed: 0 };
  expect(plain(coverageSentence(coverage))).toBe("You have heard 75 % of 640 customers");
  expect(coverageSentence({ ...coverage, customers: 0, heard: 0 })).toBe("No customers are known yet");
});
