/** Caps: a survey stays within one page that a phone can show, and its editor within the 5,000 fields of a form. */
export const surveyLimits = {
  questions: 50,
  options: 40,
  title: 200,
  questionTitle: 300,
  help: 500,
  optionLabel: 200,
  intro: 2000,
  thanks: 1000,
  shortText: 500,
  longText: 10_000,
} as const;

/** The reserved option id under which "other" is posted; its typed text comes beside it. */
export const OTHER_OPTION_ID = "other";
