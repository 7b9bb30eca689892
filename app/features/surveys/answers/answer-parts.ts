/** The fields of a contact question, in the order in which they are asked. */
export const contactFields = ["name", "email", "phone", "company"] as const;
export type ContactField = (typeof contactFields)[number];

/** The lines of an address, in the order in which they are asked. */
export const addressLines = ["street", "line2", "postal-code", "city", "region", "country"] as const;
export type AddressLine = (typeof addressLines)[number];

/** What each contact field and address line is called. */
export const partNames: Readonly<Record<ContactField | AddressLine, string>> = {
  name: "Name",
  email: "E-mail address",
  phone: "Phone number",
  company: "Company",
  street: "Street and number",
  line2: "Second line",
  "postal-code": "Postal code",
  city: "Town or city",
  region: "Region or state",
  country: "Country",
};

/** What kinds of files a respondent may be asked for. */
export const fileKinds = ["image", "pdf", "text", "document", "spreadsheet"] as const;
export type FileKind = (typeof fileKinds)[number];
