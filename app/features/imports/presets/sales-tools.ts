import type { Preset } from "./preset.ts";

export const hubspot: Preset = {
  id: "hubspot-contacts",
  name: "HubSpot",
  kind: "customers",
  confidence: "several-files",
  signature: {
    all: ["email"],
    some: {
      of: [
        "record id",
        "contact owner",
        "lifecycle stage",
        "lead status",
        "last modified date",
        "associated company",
      ],
      atLeast: 2,
    },
    none: ["subject", "ticket name"],
  },
  fields: {
    customerEmail: ["email"],
    customerFirstName: ["first name"],
    customerLastName: ["last name"],
    customerPhone: ["phone number", "mobile phone number"],
    companyName: ["associated company", "company name"],
    jobTitle: ["job title"],
    since: ["create date"],
  },
  others: [
    ...["record id", "contact owner", "lead source", "original source", "city", "country", "country region"],
    /^associated /,
  ],
  notes: [
    "Record ID is HubSpot's own number. Where your other files know customers by it, choose “Customer number” for it.",
  ],
};

export const apollo: Preset = {
  id: "apollo",
  name: "Apollo",
  kind: "customers",
  confidence: "one-file",
  signature: { all: ["apollo contact id"] },
  fields: {
    customerEmail: ["email"],
    customerFirstName: ["first name"],
    customerLastName: ["last name"],
    customerPhone: ["phone", "corporate phone", "mobile phone"],
    companyName: ["company", "company name", "account name"],
    jobTitle: ["title"],
  },
  others: ["sequence name", "stage", "last contacted at", "apollo account id"],
  notes: [
    "When somebody was last written to is not when they became a customer, so no such date is taken over.",
  ],
};

export const twentyPeople: Preset = {
  id: "twenty-people",
  name: "Twenty people",
  source: "Twenty",
  kind: "customers",
  confidence: "several-files",
  signature: {
    all: [/^(emails )?primary email$/],
    some: {
      of: ["name first name", "name last name", "phones primary phone number", "emails additional emails"],
      atLeast: 1,
    },
  },
  fields: {
    customerEmail: [/^(emails )?primary email$/],
    customerFirstName: ["name first name", "first name"],
    customerLastName: ["name last name", "last name"],
    customerPhone: ["phones primary phone number", "primary phone number"],
    companyName: ["company name", "company"],
    jobTitle: ["job title"],
    since: ["creation date"],
  },
  others: [
    ...["id", "city", "company id", "last update", "intro", "avatar url", "created by"],
    /^(emails|phones|linkedin|x|avatar|whatsapp|deleted|updated by|created by) /,
  ],
  notes: ["Bring the companies first, then the people."],
};

export const twentyCompanies: Preset = {
  id: "twenty-companies",
  name: "Twenty companies",
  source: "Twenty",
  kind: "companies",
  confidence: "several-files",
  signature: { all: ["name", /^domain name (link )?url$/] },
  fields: {
    companyName: ["name"],
    domain: [/^domain name (link )?url$/],
  },
  others: [
    ...["id", "employees", "creation date", "last update", "ideal customer profile", "tagline"],
    /^(address|annual recurring revenue|arr|annual revenue|linkedin|x|domain name|account owner|created by) /,
  ],
  notes: [],
};
