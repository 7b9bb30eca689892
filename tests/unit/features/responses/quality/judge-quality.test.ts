import { describe, expect, test } from "vitest";
import {
  type AnsweredSheet,
  judgeQuality,
  LOWEST_COUNTED,
} from "#app/features/responses/quality/judge-quality.ts";
import { qualityReasonsSchema } from "#app/features/responses/quality/quality-reason.schema.ts";
import { reasonInWords } from "#app/features/responses/quality/quality-words.ts";

const careful: AnsweredSheet = {
  trapped: false,
  opened: true,
  seconds: 90,
  words: 120,
  texts: ["The app logs me out each time I open it, which costs me minutes every day."],
  sameElsewhere: [0],
  grids: [[0, 1, 2, 1, 0]],
  checks: { asked: 1, missed: 0 },
};
const judge = (changes: Partial<AnsweredSheet>) => judgeQuality({ ...careful, ...changes });
const signs = (changes: Partial<AnsweredSheet>) => judge(changes).reasons.map(({ sign }) => sign);

describe("judgeQuality", () => {
  test("finds nothing wrong with a careful answer", () => {
    expect(judge({})).toEqual({ score: 100, reasons: [] });
  });

  test("knows nothing against what cannot be judged, as an answer of a file", () => {
    expect(judge({ opened: null, seconds: null, texts: [], grids: [], sameElsewhere: [] }).score).toBe(100);
  });

  test.each<[string, Partial<AnsweredSheet>]>([
    ["a filled trap", { trapped: true }],
    ["nothing but noise", { texts: ["asdfghjkl asdf", "qwertz"] }],
    ["a text that three others have", { sameElsewhere: [3] }],
    ["two missed checks", { checks: { asked: 2, missed: 2 } }],
    ["quick and unseen", { seconds: 1, opened: false }],
    ["quick, with a straight line", { seconds: 2, grids: [[1, 1, 1, 1, 1]] }],
  ])("sets aside %s", (_, changes) => {
    expect(judge(changes).score).toBeLessThan(LOWEST_COUNTED);
  });

  test.each<[string, Partial<AnsweredSheet>]>([
    ["somebody quick", { seconds: 1 }],
    ["a page that was not seen to be opened", { opened: false }],
    ["two straight lines", { grids: [Array(8).fill(3), Array(8).fill(3)] }],
    ["a text that one other has", { sameElsewhere: [1] }],
    ["the same sentence twice", { texts: ["The prices are too high.", "the prices are too high"] }],
    ["one noisy text among others", { texts: ["asdfghjkl", "Delivery takes ages."] }],
    ["one missed check", { checks: { asked: 3, missed: 1 } }],
  ])("notes, and still counts, %s", (_, changes) => {
    const { score } = judge(changes);
    expect(score).toBeLessThan(100);
    expect(score).toBeGreaterThanOrEqual(LOWEST_COUNTED);
  });

  test("a grid of three rows may be answered alike, and one or two short questions at once", () => {
    expect(signs({ grids: [[2, 2, 2]] })).toEqual([]);
    expect(signs({ words: 12, texts: ["ok"], seconds: 0 })).toEqual([]);
  });

  test("the time is what reading and typing need", () => {
    expect(signs({ words: 120, texts: [], seconds: 19 })).toEqual([]);
    expect(signs({ words: 120, texts: [], seconds: 17 })).toEqual(["too-fast"]);
    expect(signs({ words: 0, texts: ["x".repeat(5000)], seconds: 11 })).toEqual(["gibberish"]);
  });

  test("the heaviest reason comes first, the score stays from 0 to 100, and all is stored as it reads", () => {
    const { score, reasons } = judge({ trapped: true, opened: false, seconds: 0, sameElsewhere: [9] });
    expect(score).toBe(0);
    expect(reasons.map(({ cost }) => cost)).toEqual([100, 60, 45, 45]);
    expect(qualityReasonsSchema.parse(JSON.parse(JSON.stringify(reasons)))).toEqual(reasons);
  });

  test("each reason is a sentence with its figures", () => {
    const { reasons } = judge({
      trapped: true,
      opened: false,
      seconds: 1,
      texts: ["asdf asdf asdf asdf", "asdf asdf asdf asdf"],
      sameElsewhere: [1],
      grids: [[1, 1, 1, 1]],
      checks: { asked: 1, missed: 1 },
    });
    expect(reasons.map(reasonInWords)).toEqual([
      "A field was filled in that people do not see.",
      "Both texts read like keys pressed at random.",
      "It was sent without the page having been opened.",
      "It took 1 second; reading and typing this takes at least 21.",
      "The question that checks attention was answered wrongly.",
      "The same text was given to 2 questions.",
      "Another response has the same long text word for word.",
      "A grid was answered with the same column in every row (4 rows).",
    ]);
  });
});
