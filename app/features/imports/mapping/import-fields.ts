import type { ImportKind } from "../import.schema.ts";

export type FieldType =
  | "id"
  | "text"
  | "longText"
  | "email"
  | "phone"
  | "date"
  | "rating"
  | "money"
  | "currency"
  | "number"
  | "consent"
  | "list"
  | "url";

/** One field that a row of a file can fill. */
export interface ImportField {
  key: string;
  label: string;
  type: FieldType;
  hint?: string;
  /** Several columns may fill it; they are joined by line breaks. */
  several?: boolean;
}

const customerId: ImportField = {
  key: "customerId",
  label: "Customer number",
  type: "id",
  hint: "The number that all your files know this customer by",
};
const customerEmail: ImportField = { key: "customerEmail", label: "Customer's e-mail", type: "email" };
const person: ImportField[] = [
  customerId,
  customerEmail,
  { key: "customerName", label: "Customer's name", type: "text" },
  { key: "customerFirstName", label: "Customer's first name", type: "text" },
  { key: "customerLastName", label: "Customer's last name", type: "text" },
  { key: "customerPhone", label: "Customer's phone", type: "phone" },
];
const tags: ImportField = {
  key: "tags",
  label: "Tags",
  type: "list",
  several: true,
  hint: "Several in a cell are told apart by what stands between them",
};
const orderRef: ImportField = { key: "orderRef", label: "Order it is about", type: "text" };
const url: ImportField = { key: "url", label: "Address at its source", type: "url" };
const votes: ImportField = { key: "votes", label: "Votes", type: "number", hint: "How many others agreed" };
const status: ImportField = { key: "status", label: "State", type: "text" };
const company: ImportField = { key: "companyName", label: "Company", type: "text" };
const companyIds: ImportField[] = [
  { key: "companyNumber", label: "Company number", type: "id" },
  { key: "companyName", label: "Company's name", type: "text" },
  { key: "domain", label: "Company's domain or website", type: "text" },
];

/** The fields of each kind of import, in the order in which they are shown and suggested. */
export const importFields: Record<ImportKind, readonly ImportField[]> = {
  tickets: [
    { key: "externalId", label: "Ticket number", type: "id" },
    { key: "title", label: "Subject", type: "text" },
    { key: "body", label: "Customer's words", type: "longText", several: true },
    { key: "occurredAt", label: "Created at", type: "date" },
    { key: "rating", label: "Satisfaction rating", type: "rating" },
    { key: "channel", label: "Channel", type: "text" },
    ...person,
    company,
    ...[status, tags, orderRef, url, votes],
  ],
  reviews: [
    { key: "externalId", label: "Review number", type: "id" },
    { key: "title", label: "Title", type: "text" },
    { key: "body", label: "Review text", type: "longText", several: true },
    { key: "rating", label: "Rating", type: "rating" },
    { key: "occurredAt", label: "Written at", type: "date" },
    { key: "channel", label: "Place", type: "text" },
    ...person,
    company,
    ...[tags, orderRef, url, votes],
  ],
  answers: [
    { key: "externalId", label: "Response number", type: "id" },
    { key: "occurredAt", label: "Answered at", type: "date" },
    { key: "startedAt", label: "Begun at", type: "date", hint: "Used where a response was not finished" },
    { key: "finished", label: "Finished or not", type: "text" },
    ...person,
    company,
  ],
  customers: [
    ...person,
    company,
    { key: "jobTitle", label: "Job title", type: "text" },
    {
      key: "consent",
      label: "Consent to be contacted",
      type: "consent",
      hint: "Consent that was withdrawn is never given back",
    },
    { key: "since", label: "Customer since", type: "date" },
    tags,
  ],
  companies: [...companyIds, { key: "parentName", label: "Belongs to company", type: "text" }],
  purchases: [
    { key: "externalId", label: "Order number", type: "id" },
    { key: "occurredAt", label: "Bought at", type: "date" },
    { key: "amount", label: "Amount", type: "money" },
    { key: "currency", label: "Currency", type: "currency" },
    { key: "product", label: "Product", type: "text", several: true },
    { key: "quantity", label: "Quantity", type: "number" },
    {
      key: "status",
      label: "State",
      type: "text",
      hint: "Refunded and cancelled ones do not count, also where they did before",
    },
    ...person,
    company,
  ],
  events: [
    { key: "externalId", label: "Event number", type: "id" },
    { key: "eventType", label: "What happened", type: "text" },
    { key: "occurredAt", label: "Happened at", type: "date" },
    { key: "about", label: "With what", type: "text", several: true },
    ...person,
    company,
  ],
  attributes: [
    customerId,
    customerEmail,
    ...companyIds,
    { key: "learntAt", label: "Known since", type: "date", hint: "When the values of the row were true" },
  ],
};

/** Of each group one field must be filled by a column, else nothing can be stored. */
export const requiredFields: Record<ImportKind, readonly (readonly string[])[]> = {
  tickets: [["body", "title"]],
  reviews: [["body", "title", "rating"]],
  answers: [],
  customers: [["customerId", "customerEmail", "customerPhone"]],
  companies: [["companyName", "domain"]],
  purchases: [["occurredAt"], ["amount"], ["customerId", "customerEmail", "customerPhone"]],
  events: [["occurredAt"], ["customerId", "customerEmail", "customerPhone"]],
  attributes: [["customerId", "customerEmail", "companyNumber", "companyName", "domain"]],
};

/** Whether columns of this kind of file can become attributes of customers or companies. */
export function fillsAttributes(kind: ImportKind): boolean {
  return kind === "customers" || kind === "companies" || kind === "attributes";
}

export function findField(kind: ImportKind, key: string): ImportField | undefined {
  return importFields[kind].find((field) => field.key === key);
}

/** The labels of some fields as a list in words: "Subject or Customer's words". */
export function fieldsInWords(kind: ImportKind, keys: readonly string[]): string {
  return keys.map((key) => findField(kind, key)?.label ?? key).join(" or ");
}
