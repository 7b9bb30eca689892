import { EMAIL_QUESTION, NAME_QUESTION } from "./asked-names.ts";
import type { Preset } from "./preset.ts";

const asked = {
  customerEmail: ["email", EMAIL_QUESTION],
  customerName: ["name", NAME_QUESTION],
  customerId: ["user id", "customer id"],
} as const;
const HIDDEN = "Hidden fields look like questions: leave out those that are none.";

export const typeform: Preset = {
  id: "typeform",
  name: "Typeform",
  kind: "answers",
  confidence: "several-files",
  signature: { all: ["#", "response type", "stage date"] },
  fields: {
    externalId: ["#"],
    occurredAt: ["submit date"],
    startedAt: ["stage date", "start date"],
    finished: ["response type"],
    ...asked,
  },
  others: ["start date", "network id", "tags", "ending"],
  notes: [HIDDEN, "Responses that were not finished are marked as such."],
};

/** Before partial responses came: several choices are a column each, or joined in one cell. */
export const typeformOld: Preset = {
  id: "typeform-old",
  name: "Typeform (older export)",
  source: "Typeform",
  kind: "answers",
  confidence: "several-files",
  signature: { all: ["#", "submit date", "network id"], none: ["response type"] },
  fields: { externalId: ["#"], occurredAt: ["submit date"], startedAt: ["start date"], ...asked },
  others: ["network id", "tags", "ending"],
  notes: [HIDDEN],
};

export const heyForm: Preset = {
  id: "heyform",
  name: "HeyForm",
  kind: "answers",
  confidence: "documented",
  signature: { all: ["#", "start date", "submit date"], none: ["network id", "response type"] },
  fields: { externalId: ["#"], occurredAt: ["submit date"], startedAt: ["start date"], ...asked },
  others: [],
  notes: [HIDDEN],
};

export const tally: Preset = {
  id: "tally",
  name: "Tally",
  kind: "answers",
  confidence: "several-files",
  signature: { all: ["submission id", "respondent id", "submitted at"] },
  fields: { externalId: ["submission id"], occurredAt: ["submitted at"], ...asked },
  others: ["respondent id"],
  notes: [HIDDEN],
};

export const formbricks: Preset = {
  id: "formbricks",
  name: "Formbricks",
  kind: "answers",
  confidence: "documented",
  signature: { all: ["response id", "survey id", "formbricks id"] },
  fields: {
    externalId: ["response id"],
    occurredAt: ["timestamp"],
    finished: ["finished"],
    customerId: ["user id", "person user id"],
    customerEmail: ["verified email", "person email", EMAIL_QUESTION],
    customerName: ["person name"],
  },
  others: [
    ...["no", "survey id", "formbricks id", "tags", "quotas", "url", "source", "action", "country"],
    ...["browser", "os", "device", "user agent", "verified email"],
    / option id$/,
    /^person /,
  ],
  notes: ["Choices stand there twice, by text and by id; the ids are left out.", HIDDEN],
};

export const opnForm: Preset = {
  id: "opnform",
  name: "OpnForm",
  kind: "answers",
  confidence: "documented",
  signature: {
    all: ["id", "created at", "status"],
    none: ["subject", "priority", "ticket id", "email status", "lifecycle stage"],
    values: { column: "status", pattern: /^(in progress|completed)$/i },
  },
  fields: { externalId: ["id"], occurredAt: ["created at"], finished: ["status"], ...asked },
  others: [],
  notes: [],
};
