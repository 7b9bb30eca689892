import { EMAIL_QUESTION, NAME_QUESTION, QUESTION } from "./asked-names.ts";
import type { Preset } from "./preset.ts";

/** The first column's name follows the language of the form. */
const TIMESTAMP =
  /^(timestamp|zeitstempel|horodateur|marca temporal|carimbo de data hora|informazioni cronologiche|tijdstempel)$/;

export const googleForms: Preset = {
  id: "google-forms",
  name: "Google Forms",
  kind: "answers",
  confidence: "several-files",
  signature: {
    all: [TIMESTAMP],
    some: { of: [QUESTION], atLeast: 1 },
    none: ["submission id", "response id", "event", "event type", "ticket id", "order id"],
  },
  fields: {
    occurredAt: [TIMESTAMP],
    customerEmail: ["email address", "username", "e mail adresse", EMAIL_QUESTION],
    customerName: ["name", NAME_QUESTION],
  },
  others: ["score"],
  answersAreEdited: true,
  notes: [
    "Several choices are joined by commas: options that hold a comma come apart.",
    "Whoever edits an answer gets a new time; with e-mail addresses the earlier answer is found and updated.",
  ],
};

const NOBODY = new Map([["anonymous", ""]]);

export const microsoftForms: Preset = {
  id: "microsoft-forms",
  name: "Microsoft Forms",
  kind: "answers",
  confidence: "several-files",
  signature: { all: ["id", "start time", "completion time"] },
  fields: {
    externalId: ["id"],
    occurredAt: ["completion time"],
    startedAt: ["start time"],
    customerEmail: ["email"],
    customerName: ["name"],
  },
  others: ["last modified time", "total points", "quiz feedback", "language"],
  values: { customerEmail: NOBODY, customerName: NOBODY },
  notes: ["“anonymous” is nobody; such answers stay without a customer."],
};
