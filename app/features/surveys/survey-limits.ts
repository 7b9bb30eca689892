/** Caps that keep a survey one that a phone can show, a path through it cheap, and a form of it readable. */
export const surveyLimits = {
  // A form has some 25 fields a question and the form reader takes 5,000; who is asked more than this leaves anyway.
  questions: 100,
  options: 40,
  title: 200,
  questionTitle: 300,
  help: 500,
  statementText: 4000,
  optionLabel: 200,
  message: 200,
  intro: 2000,
  thanks: 1000,
  privacy: 4000,
  shortText: 500,
  longText: 10_000,
  matrixRows: 20,
  matrixColumns: 11,
  files: 5,
  fileMegabytes: 20,
  hiddenText: 200,
  conditionDepth: 4,
  conditionTests: 30,
  conditionValues: 40,
  jumps: 100,
  endings: 20,
  quotas: 20,
  scores: 10,
  scorePoints: 1000,
  languages: 20,
  translatedTexts: 6000,
} as const;

/** How few people a result of an anonymous survey may stand for: `usual` unless its author says otherwise. */
export const FEWEST_PEOPLE = { least: 3, usual: 5, most: 100 } as const;

/** The reserved option id under which "other" is posted; its typed text comes beside it. */
export const OTHER_OPTION_ID = "other";

/** Under which "none of these" is posted and stored. No option can have this id: "#" is no part of one. */
export const NONE_OPTION_ID = "#none";
