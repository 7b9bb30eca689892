/** A record as it is compared with another one. */
export interface PersonRow {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  phone: string | null;
  jobTitle: string | null;
  decisionRole: string | null;
  /** The company's name. */
  companyId: string | null;
  since: string;
  consent: string;
  feedbackItems: number | null;
  purchases: number | null;
}

/** The fields in which two records can differ, with their names. */
export const personFields = [
  ["name", "Name"],
  ["email", "E-mail"],
  ["externalId", "Customer number"],
  ["phone", "Phone"],
  ["companyId", "Company"],
  ["jobTitle", "Job title"],
  ["decisionRole", "Role in the decision"],
] as const satisfies readonly (readonly [keyof PersonRow, string])[];
