import { EMAIL_QUESTION } from "./asked-names.ts";
import type { Preset } from "./preset.ts";

/** Export with question codes as names. */
export const limeSurveyCodes: Preset = {
  id: "lime-survey-codes",
  name: "LimeSurvey (codes)",
  source: "LimeSurvey",
  kind: "answers",
  confidence: "documented",
  signature: { all: ["submitdate", "lastpage", "startlanguage"] },
  fields: {
    externalId: ["id"],
    occurredAt: ["submitdate"],
    startedAt: ["datestamp", "startdate"],
    customerEmail: ["email"],
    customerFirstName: ["firstname"],
    customerLastName: ["lastname"],
  },
  others: [
    ...["lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr", "refurl"],
    ...["interviewtime", /^group ?time ?\d+$/],
  ],
  notes: [
    "Questions are called by their codes; export with full question texts to read them.",
    "Responses without a date of submission were not finished.",
  ],
};

/** Export with full question texts as names, for surveys whose administrator works in English. */
export const limeSurvey: Preset = {
  id: "lime-survey",
  name: "LimeSurvey",
  kind: "answers",
  confidence: "documented",
  signature: { all: ["date last action", "start language"] },
  fields: {
    externalId: ["response id"],
    occurredAt: ["date submitted"],
    startedAt: ["date last action", "date started"],
    customerEmail: ["email address", EMAIL_QUESTION],
    customerFirstName: ["first name"],
    customerLastName: ["last name"],
  },
  others: [
    ...["last page", "start language", "seed", "access code", "token", "date started", "ip address"],
    ...["referrer url", "total time", /^group time\b/, /^question time\b/],
  ],
  notes: ["Responses without a date of submission were not finished."],
};
