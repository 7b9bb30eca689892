import { describe, expect, it } from "vitest";
import { columnNames, detectHeader } from "#app/features/imports/detection/detect-header.ts";
import { splitOptionName } from "#app/features/imports/mapping/option-name.ts";

const surveyMonkey = [
  ["Respondent ID", "Collector ID", "What do you use?", "", "", "Why?"],
  ["", "", "App", "Website", "Other (please specify)", "Open-Ended Response"],
  ["114", "42", "App", "", "", "It is quick"],
];
const qualtrics = [
  ["StartDate", "ResponseId", "Q1_1", "Q1_4_TEXT"],
  ["Start Date", "Response ID", "What do you use? - App", "What do you use? - Other - Text"],
  ['{"ImportId":"startDate","timeZone":"UTC"}', '{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', "{}"],
  ["2026-03-01 10:00:00", "R_1", "App", ""],
];

describe("the rows that name the columns", () => {
  it("are three where the third holds ids, and the zone of times", () => {
    expect(detectHeader(qualtrics)).toMatchObject({ headerRows: 3 });
    expect(columnNames(qualtrics, 3)).toEqual([
      "Start Date (UTC)",
      "Response ID",
      "What do you use? - App",
      "What do you use? - Other - Text",
    ]);
  });

  it("are two where the second names the options of questions that stand over several columns", () => {
    expect(detectHeader(surveyMonkey)).toMatchObject({ headerRows: 2 });
    expect(columnNames(surveyMonkey, 2)).toEqual([
      "Respondent ID",
      "Collector ID",
      "What do you use? › App",
      "What do you use? › Website",
      "What do you use? › Other (please specify)",
      "Why?",
    ]);
  });

  it("are one where the second row holds values, also with cells that are empty", () => {
    expect(
      detectHeader([
        ["Id", "Name", ""],
        ["", "Ana", ""],
        ["", "Bo", ""],
      ]),
    ).toMatchObject({ headerRows: 1 });
    expect(
      detectHeader([
        ["Id", "Name", ""],
        ["", "Ana", "x"],
        ["1", "Bo", "5"],
      ]),
    ).toMatchObject({ headerRows: 1 });
    expect(
      detectHeader([
        ["Id", "Text"],
        ["7", "Good"],
      ]),
    ).toMatchObject({ headerRows: 1 });
  });
});

describe("the name of a column that holds one option", () => {
  it("is split into question and option, however the tool joins them", () => {
    const both = { question: "What do you use?", option: "App" };
    expect(splitOptionName("What do you use? [App]")).toEqual(both);
    expect(splitOptionName("What do you use? › App")).toEqual(both);
    expect(splitOptionName("What do you use? - Selected Choice - App")).toEqual(both);
    expect(splitOptionName("What do you use? - Other - Text")).toEqual({ ...both, option: "Other" });
    expect(splitOptionName("Q3[SQ001]")).toEqual({ question: "Q3", option: "SQ001" });
    expect(splitOptionName("Why do you use us?")).toBeNull();
  });
});
