import type { Preset } from "./preset.ts";

/** Labels and codes of the kinds of response that nobody outside gave. */
const NOT_GIVEN = /preview|test|spam/i;
const CODES_NOT_GIVEN = new Set(["1", "2", "8", "9", "12", "17"]);

/** Export of responses with three rows of names: codes, questions, ids. Known by its code names too. */
export const qualtrics: Preset = {
  id: "qualtrics",
  name: "Qualtrics",
  kind: "answers",
  confidence: "documented",
  signature: {
    all: ["response id", "recorded date"],
    some: { of: ["distribution channel", "user language", "progress", "finished"], atLeast: 2 },
  },
  fields: {
    externalId: ["response id"],
    occurredAt: ["recorded date", "end date"],
    startedAt: ["start date"],
    finished: ["finished"],
    customerId: ["external data reference", "external reference"],
    customerEmail: ["recipient email"],
    customerFirstName: ["recipient first name"],
    customerLastName: ["recipient last name"],
  },
  others: [
    ...["end date", "status", "response type", "ip address", "ipaddress", "progress", "duration"],
    ...["location latitude", "location longitude", "distribution channel", "user language"],
  ],
  setAside(row) {
    const kind = row.text("response type") || row.text("status");
    return NOT_GIVEN.test(kind) || CODES_NOT_GIVEN.has(kind) ? "a preview, a test or spam" : null;
  },
  notes: [
    "Export with “Use choice text”: codes alone do not say what was chosen.",
    "Responses that were not finished are marked as such.",
  ],
};
