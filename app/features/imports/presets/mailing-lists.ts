import type { Preset } from "./preset.ts";
import type { RowView } from "./row-view.ts";

const NAMES = {
  customerFirstName: ["first name", "firstname"],
  customerLastName: ["last name", "lastname", "surname"],
};

export const activeCampaign: Preset = {
  id: "activecampaign",
  name: "ActiveCampaign",
  kind: "customers",
  confidence: "several-files",
  signature: {
    all: ["email", "date created", "ip"],
    some: { of: ["first name", "last name", "phone", "tags", "status"], atLeast: 2 },
  },
  fields: {
    customerEmail: ["email"],
    ...NAMES,
    customerPhone: ["phone"],
    companyName: ["account", "organization"],
    tags: ["tags"],
    since: ["date created"],
    consent: ["status"],
  },
  others: ["ip", "id", "lists", "score"],
  notes: [],
};

export const mailchimp: Preset = {
  id: "mailchimp",
  name: "Mailchimp",
  kind: "customers",
  confidence: "documented",
  signature: {
    all: ["email address"],
    some: { of: ["member rating", "leid", "euid", "optin time", "confirm time"], atLeast: 2 },
  },
  fields: {
    customerEmail: ["email address"],
    ...NAMES,
    customerPhone: ["phone number", "phone"],
    companyName: ["company"],
    tags: ["tags"],
    since: ["known since"],
    consent: ["consent by the file"],
  },
  others: [
    ...["member rating", "optin time", "optin ip", "confirm time", "confirm ip", "latitude", "longitude"],
    ...["gmtoff", "dstoff", "timezone", "cc", "region", "last changed", "leid", "euid", "notes", "file"],
    ...["address", "birthday"],
    /^(unsub|clean) /,
  ],
  derived: [
    {
      name: "Known since",
      from: ["optin time", "confirm time"],
      value: (row) => row.text("optin time") || row.text("confirm time"),
    },
    {
      name: "Consent by the file",
      from: ["file", "unsub time", "clean time"],
      value: consentByFile,
    },
  ],
  notes: [
    "Who is subscribed stands in the names of the files inside Mailchimp's ZIP only: bring the ZIP as it is. Addresses that were cleaned count as withdrawn.",
  ],
};

function consentByFile(row: RowView): string {
  if (row.text("unsub time") !== "" || row.text("clean time") !== "") return "withdrawn";
  const file = row.text("file").toLowerCase();
  if (/unsubscribed|cleaned/.test(file)) return "withdrawn";
  return /subscribed/.test(file) && !/nonsubscribed/.test(file) ? "granted" : "";
}

export const brevo: Preset = {
  id: "brevo",
  name: "Brevo",
  kind: "customers",
  confidence: "one-file",
  signature: { all: ["email blacklisted"] },
  fields: {
    customerEmail: ["email"],
    ...NAMES,
    customerPhone: ["sms"],
    since: ["added time"],
    consent: ["email blacklisted"],
  },
  others: ["sms blacklisted", "modified time", "contact id"],
  values: { consent: new Map([...words("withdrawn", "yes true 1"), ...words("unknown", "no false 0")]) },
  notes: [
    "A blacklisted address counts as consent withdrawn. One that is not blacklisted proves no consent, so its consent stays unknown.",
  ],
};

export const kit: Preset = {
  id: "kit",
  name: "Kit",
  kind: "customers",
  confidence: "one-file",
  signature: {
    all: ["first name", "email", "created at", "status"],
    alone: true,
  },
  fields: {
    customerEmail: ["email"],
    customerFirstName: ["first name"],
    since: ["created at"],
    consent: ["status"],
    tags: ["tags"],
  },
  others: [],
  values: {
    consent: new Map([
      ...words("withdrawn", "cancelled canceled unsubscribed bounced complained"),
      ...words("unknown", "inactive unconfirmed"),
    ]),
  },
  notes: [],
};

export const systeme: Preset = {
  id: "systeme-io",
  name: "systeme.io",
  kind: "customers",
  confidence: "one-file",
  signature: { all: ["surname", "date registered"] },
  fields: {
    customerEmail: ["email"],
    ...NAMES,
    customerPhone: ["phone number"],
    tags: ["tags"],
    since: ["date registered"],
  },
  others: ["country"],
  notes: [],
};

function words(consent: string, list: string): [string, string][] {
  return list.split(" ").map((word) => [word, consent]);
}
