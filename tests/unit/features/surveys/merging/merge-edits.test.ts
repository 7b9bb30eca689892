import { describe, expect, it } from "vitest";
import { conflictInWords } from "#app/features/surveys/merging/conflict-words.ts";
import { mergeEdits, valueAt } from "#app/features/surveys/merging/merge-edits.ts";
import { sameValue } from "#app/features/surveys/merging/same-value.ts";
import { type Survey, surveySchema } from "#app/features/surveys/survey.schema.ts";
import { randomFrom, randomSurvey } from "#tests/support/random-surveys.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

const base = sampleSurvey();
const [why, recommend, uses] = base.questions;
if (!why || !recommend || uses?.type !== "multiple-choice")
  throw new Error("The sample has three questions.");

const withQuestions = (questions: unknown[]): Survey => surveySchema.parse({ ...base, questions });
const merge = (theirs: Survey, mine: Survey) => mergeEdits(base, theirs, mine);
const places = (theirs: Survey, mine: Survey) =>
  merge(theirs, mine).undecided.map(({ path }) => path.join("/"));

describe("a merge of two edits", () => {
  it("takes what only one of both has changed", () => {
    const theirs = withQuestions([{ ...why, title: "Theirs" }, recommend, uses]);
    const mine = { ...withQuestions([why, { ...recommend, required: true }, uses]), title: "Mine" };
    const { merged, undecided } = merge(theirs, mine);
    expect(undecided).toEqual([]);
    expect(merged).toEqual({
      ...withQuestions([{ ...why, title: "Theirs" }, { ...recommend, required: true }, uses]),
      title: "Mine",
    });
  });

  it("keeps both new questions where each of them stands, and both new options", () => {
    const fresh = (id: string) => ({ ...why, id, title: id });
    const more = (id: string) => ({ ...uses, options: [...uses.options, { id, label: id }] });
    const theirs = withQuestions([why, fresh("theirs"), recommend, more("t")]);
    const mine = withQuestions([fresh("mine"), why, recommend, more("m")]);
    const { merged, undecided } = merge(theirs, mine);
    const together = surveySchema.parse(merged);
    expect(undecided).toEqual([]);
    expect(together.questions.map(({ id }) => id)).toEqual(["mine", "why", "theirs", "recommend", "uses"]);
    expect(valueAt(together, ["questions", "uses", "options", "#order"])).toEqual(["app", "web", "t", "m"]);
  });

  it("removes what one removed and the other left alone, and asks where the other changed it", () => {
    const without = withQuestions([recommend, uses]);
    expect(surveySchema.parse(merge(without, { ...base, intro: "Hello" }).merged).questions).toHaveLength(2);
    expect(places(without, withQuestions([{ ...why, title: "Changed" }, recommend, uses]))).toEqual([
      "questions/why",
    ]);
  });

  it("follows whoever moved questions, and asks where both did", () => {
    const theirs = withQuestions([recommend, why, uses]);
    expect(merge(theirs, { ...base, title: "Mine" }).merged).toEqual({ ...theirs, title: "Mine" });
    expect(places(theirs, withQuestions([uses, why, recommend]))).toEqual(["questions/#order"]);
  });

  it("asks about one place in words, and does as it is told", () => {
    const theirs = withQuestions([{ ...why, title: "Theirs" }, recommend, uses]);
    const mine = withQuestions([{ ...why, title: "Mine" }, recommend, uses]);
    const [conflict] = merge(theirs, mine).undecided;
    if (!conflict) throw new Error("Expected a conflict.");
    expect(conflictInWords(conflict, theirs, mine)).toEqual({
      key: "questions/why/title",
      what: 'Question "Theirs": title',
      theirs: "Theirs",
      mine: "Mine",
    });
    expect(mergeEdits(base, theirs, mine, () => "theirs").merged).toEqual(theirs);
    expect(mergeEdits(base, theirs, mine, () => "mine").merged).toEqual(mine);
  });

  it("of an unknown beginning loses nothing: new things stay, everything else is asked about", () => {
    const theirs = withQuestions([why, { ...why, id: "theirs" }]);
    const mine = { ...withQuestions([why, { ...why, id: "mine" }]), title: "Mine" };
    const { merged, undecided } = mergeEdits(undefined, theirs, mine);
    expect(valueAt(merged, ["questions", "#order"])).toEqual(["why", "theirs", "mine"]);
    expect(undecided.map(({ path }) => path)).toEqual([["title"]]);
  });

  it("is not led astray by names of an object's own prototype", () => {
    const theirs: unknown = JSON.parse('{"translations":{"__proto__":{"isAdmin":"yes"}}}');
    mergeEdits({ translations: {} }, theirs, { translations: { de: {} } });
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });

  it("with a survey that nobody else changed is one's own edit, whatever the survey", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const [one, other] = [randomSurvey(randomFrom(seed)), randomSurvey(randomFrom(seed + 1000))];
      expect(mergeEdits(one, one, other)).toEqual({ merged: other, undecided: [] });
      expect(mergeEdits(one, other, one)).toEqual({ merged: other, undecided: [] });
      const theirs = mergeEdits(one, other, { ...one, title: "Mine" }, () => "theirs").merged;
      expect(sameValue(theirs, { ...other, title: other.title === one.title ? "Mine" : other.title })).toBe(
        true,
      );
    }
  });
});
