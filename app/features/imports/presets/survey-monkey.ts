import { EMAIL_QUESTION } from "./asked-names.ts";
import type { Preset } from "./preset.ts";

/** Export of all responses with two rows of names: questions, and below them their options. */
export const surveyMonkey: Preset = {
  id: "survey-monkey",
  name: "SurveyMonkey",
  kind: "answers",
  confidence: "several-files",
  signature: { all: ["respondent id", "collector id"] },
  fields: {
    externalId: ["respondent id"],
    occurredAt: ["end date"],
    startedAt: ["start date"],
    customerEmail: ["email address", EMAIL_QUESTION],
    customerFirstName: ["first name"],
    customerLastName: ["last name"],
  },
  others: ["collector id", "ip address", /^custom data \d+$/],
  notes: [
    "Custom data is left out; where it holds your customer number, choose that for its column.",
    "Its times name no time zone.",
  ],
};
