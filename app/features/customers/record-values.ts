interface Recorded {
  name: string | null;
  email: string | null;
  externalId: string | null;
  phone: string | null;
  jobTitle: string | null;
  decisionRole: string | null;
  consent: string;
}

/** What the form of a customer's record holds, as texts; what is not known is empty. */
export function recordValues(customer: Recorded, company: { name: string } | null) {
  return {
    name: customer.name ?? "",
    email: customer.email ?? "",
    externalId: customer.externalId ?? "",
    phone: customer.phone ?? "",
    company: company?.name ?? "",
    jobTitle: customer.jobTitle ?? "",
    decisionRole: customer.decisionRole ?? "",
    consent: customer.consent,
  };
}
