import type { SampleCompany } from "./sample-company.shapes.ts";

/*
 * The sample as the files that other programs export: the demo loads these through the import, as an owner would.
 * Truth (topics, groups) is not written.
 */

/** Customers with their company, as a customer database exports them; one column per attribute. */
export function toCsvCustomers(sample: SampleCompany): string {
  const companies = new Map(sample.companies.map((company) => [company.id, company]));
  const attributes = sample.attributes.filter((attribute) => attribute.subject === "customer");
  const header = [
    "Customer ID",
    "Name",
    "Email",
    "Phone",
    "Customer since",
    "Marketing consent",
    "Company",
    "Company ID",
    "Company domain",
    "Job title",
    "Decision role",
    "Industry",
    "Company size",
    "Country of the company",
    "Machines installed",
    ...attributes.map((attribute) => attribute.label),
  ];
  const rows = sample.customers.map((customer) => {
    const company = customer.companyId === null ? undefined : companies.get(customer.companyId);
    return [
      customer.id,
      customer.name,
      customer.email,
      customer.phone ?? "",
      customer.since.slice(0, 10),
      customer.consent,
      company?.name ?? "",
      company?.id ?? "",
      company?.domain ?? "",
      customer.jobTitle ?? "",
      customer.decisionRole ?? "",
      company?.industry ?? "",
      company?.size ?? "",
      company?.country ?? "",
      company === undefined ? "" : String(company.machines),
      ...attributes.map((attribute) => customer.attributes[attribute.key] ?? ""),
    ];
  });
  return csv([header, ...rows]);
}

/** Tickets as a help desk exports them. */
export function toCsvTickets(sample: SampleCompany): string {
  const header = [
    "Ticket ID",
    "Created at",
    "Status",
    "Priority",
    "Channel",
    "Requester name",
    "Requester email",
    "Customer ID",
    "Subject",
    "Description",
  ];
  const rows = sample.tickets.map((ticket) => [
    ticket.id,
    ticket.at,
    ticket.status,
    ticket.priority,
    ticket.channel,
    ticket.requesterName,
    ticket.requesterEmail,
    ticket.customerId ?? "",
    ticket.title,
    ticket.body,
  ]);
  return csv([header, ...rows]);
}

/** Reviews as a collecting service exports them; most come without an address. */
export function toCsvReviews(sample: SampleCompany): string {
  const emails = new Map(sample.customers.map((customer) => [customer.id, customer.email]));
  const header = [
    "Review ID",
    "Date",
    "Channel",
    "Product",
    "Rating",
    "Title",
    "Review",
    "Reviewer",
    "Reviewer email",
  ];
  const rows = sample.reviews.map((review) => [
    review.id,
    review.at,
    review.channel,
    review.product,
    String(review.rating),
    review.title,
    review.body,
    review.reviewer,
    emails.get(review.customerId ?? "") ?? "",
  ]);
  return csv([header, ...rows]);
}

/** Order lines as a web shop exports them. */
export function toCsvPurchases(sample: SampleCompany): string {
  const emails = new Map(sample.customers.map((customer) => [customer.id, customer.email]));
  const header = [
    "Order number",
    "Order date",
    "Customer ID",
    "Email",
    "Item",
    "Quantity",
    "Total",
    "Currency",
  ];
  const rows = sample.purchases.map((purchase) => [
    purchase.orderNumber,
    purchase.orderedAt,
    purchase.customerId,
    emails.get(purchase.customerId) ?? "",
    purchase.item,
    String(purchase.quantity),
    (purchase.totalMinor / 100).toFixed(2),
    purchase.currency,
  ]);
  return csv([header, ...rows]);
}

/** RFC 4180: fields with a comma, a quote or a line end are quoted, quotes doubled, lines end with CRLF. */
function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
