import { isForeignName } from "./foreign-header-names.ts";
import { nestedName } from "./nested-names.ts";

/**
 * A column's name as it is compared: lower case, without accents, wrappers of tools ("Custom field (Plan)",
 * "Plan [list]") or time zones in brackets ("Created (UTC)"), words apart by single spaces.
 */
export function normaliseHeader(name: string): string {
  const unwrapped = name
    .slice(0, 200)
    .replace(/^custom field \((.*)\)$/i, "$1")
    .replace(/\[(list|txt|int|dec|flag|date|tags?|mult)\]$/i, "")
    .replace(/\([^)]*\)$/, "");
  return unwrapped
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

/** Usual column names by field, the most telling first; from the exports of the common tools. */
const NAMES = new Map<string, readonly string[]>([
  names(
    "tickets.externalId",
    "ticket id, ticket number, ticket no, ticket #, ticket, chat id, case #, conversation id, issue key, case number, case id, message id, ticket ids, number, id, external id, key, nummer, #",
  ),
  names("tickets.title", "subject, ticket title, summary, title, raw subject, ticket subject"),
  names(
    "tickets.body",
    "description, message body, body, message, text, comment, content, ticket description, first message, question, details, feedback, conversation rating remark, extract, preview",
  ),
  names(
    "tickets.occurredAt",
    "created at, created time, created, date created, created date, conversation started at, ticket created, message created at, message date, conversation created at, opened at, date, submitted at, received at, opened, received, submitted, posted at, timestamp, time",
  ),
  names(
    "tickets.rating",
    "satisfaction rating, csat, conversation rating, rating, survey results, survey result",
  ),
  names("tickets.channel", "channel, via, source, conversation source, inbox"),
  names("reviews.externalId", "review id, reviewid, review number, id, external id, #"),
  names("reviews.title", "review title, review headline, title, headline, summary, subject"),
  names(
    "reviews.body",
    "review text, review content, review body, review, text, body, comment, content, comments, feedback, message, pros, cons, likes, dislikes, what do you like best, what do you dislike",
  ),
  names("reviews.rating", "star rating, review stars, rating, stars, score, overall rating, review rating"),
  names(
    "reviews.occurredAt",
    "review submit millis since epoch, review submit date and time, review created, review date, created at, created date, date, submitted at, posted at, posted on, date posted, published at, published, at, timestamp, create time, time",
  ),
  names("reviews.channel", "store, platform, source of review, source, site, channel, marketplace"),
  names("customers.jobTitle", "job title, title, position, role, jobtitle"),
  names(
    "customers.consent",
    "consent, email consent, marketing consent, accepts email marketing, accepts marketing, email status, subscribed, opt in, newsletter, status",
  ),
  names(
    "customers.since",
    "customer since, created at, create date, date created, created, optin time, added time, date registered, signup date, signed up at, signed up, registered at, registered, joined, first seen",
  ),
  names(
    "purchases.externalId",
    "order id, order number, order no, order #, order, transaction id, invoice number, invoice id, purchase id, id",
  ),
  names(
    "purchases.occurredAt",
    "paid at, order date, purchase date, purchased at, transaction date, invoice date, created at, date, processed at, timestamp",
  ),
  names(
    "purchases.amount",
    "total, order total, amount, order total amount, order amount, amount paid, total paid, total price, grand total, total amount, revenue, price, net amount, value",
  ),
  names("purchases.currency", "currency, currency code"),
  names(
    "purchases.product",
    "lineitem name, product, product name, item, item name, items, products, sku, plan",
  ),
  names("purchases.quantity", "lineitem quantity, quantity, qty, units"),
  names(
    "answers.externalId",
    "response id, respondent id, submission id, response number, response, id, #, no",
  ),
  names(
    "answers.occurredAt",
    "submit date, submitdate, submitted at, date submitted, completion time, recorded date, end date, completed at, timestamp, zeitstempel, horodateur, marca temporal, created at, date",
  ),
  names(
    "answers.startedAt",
    "start date, start time, started at, startdate, date started, stage date, datestamp, date last action",
  ),
  names("answers.finished", "finished, response type, completed, complete, status"),
  names(
    "companies.companyNumber",
    "company id, company number, account id, account number, record id, external id, customer number, id, number, #",
  ),
  names(
    "companies.companyName",
    "company name, name, company, account name, organization, organisation, account",
  ),
  names("companyNumber", "company id, company number, account id, account number, associated company id"),
  names(
    "domain",
    "company domain name, company domain, domain, domain name, website url, website, web, url, homepage",
  ),
  names("parentName", "parent company, parent account, parent, belongs to, group, ultimate parent"),
  names(
    "events.eventType",
    "event type, event name, event, activity type, activity, action, what happened, type, name",
  ),
  names(
    "events.occurredAt",
    "event time, event timestamp, event date, occurred at, happened at, opened at, clicked at, visited at, unsubscribed at, unsub time, referred at, timestamp, created at, date, time, at",
  ),
  names("events.externalId", "event id, activity id, message id, id, external id"),
  names(
    "events.about",
    "page, page url, url, campaign title, campaign name, campaign, link, subject, email subject, feature, product, details, description",
  ),
  names(
    "attributes.learntAt",
    "as of, as of date, known since, last verified, verified at, last updated, updated at, learnt at, stand",
  ),
  names("tags", "tags, tag, labels, label, categories, category, topics, topic, keywords"),
  names(
    "purchases.status",
    "financial status, payment status, order status, order state, transaction status, status, state",
  ),
  names("tickets.status", "status, state, ticket status, ticket state"),
  names("url", "ticket url, review link, review url, permalink, url, link"),
  names("orderRef", "order number, order id, order reference, reference id, order ref, order"),
  names("votes", "votes, votes count, vote count, upvotes, helpful votes, thumbs up, likes count"),
  names(
    "customers.customerId",
    "customer id, customer number, external id, customer no, user id, contact id, client id, record id, identifier, id, number, #",
  ),
  names(
    "customerId",
    "customer id, customer number, requester external id, user id, customer no, contact id, client id, customer external id, customer, message author user id, review consumer user id",
  ),
  names(
    "customerEmail",
    "customer email, requester email, email, email address, e mail, contact email, user email, recipient email, review user email, message author email, customer e mail, mail, contact handle, reporter email, buyer email, e mail address, visitor email, client email",
  ),
  names(
    "customerName",
    "customer name, requester, requester name, full name, name, contact name, user name, reporter, review username, author, message author name, display name, billing name, reviewer, visitor, visitor name, customer, client",
  ),
  names("customerFirstName", "first name, firstname, given name"),
  names("customerLastName", "last name, lastname, surname, family name"),
  names("customerPhone", "phone, phone number, mobile, telephone, customer phone, sms"),
  names(
    "companyName",
    "company, company name, organization, organisation, account name, associated company, account, account names, message author companies",
  ),
]);

function names(field: string, list: string): [string, string[]] {
  return [field, list.split(", ")];
}

/** Names of ids that other tools make up for themselves: never the customer number of one's own books. */
const OWN_IDS_OF_TOOLS = new Set([
  "requester id",
  "submitter id",
  "assignee id",
  "message author id",
  "group id",
]);

/** How usual a column's name is for a field: 1 for the most telling name, falling to 0.5; 0 when it is none of them. */
export function nameFit(kind: string, field: string, header: string): number {
  const whole = fitOf(kind, field, normaliseHeader(header));
  if (whole > 0 || !header.includes(".")) return whole;
  const [key = "", parent = ""] = header.split(".").reverse().map(normaliseHeader);
  const nested = nestedName(parent, key);
  return nested === null ? 0 : fitOf(kind, field, nested) * NESTED;
}

/** A name that is read out of two says less than one that is there as it is. */
const NESTED = 0.8;

function fitOf(kind: string, field: string, name: string): number {
  if (name === "" || OWN_IDS_OF_TOOLS.has(name)) return 0;
  const usual = NAMES.get(`${kind}.${field}`) ?? NAMES.get(field) ?? [];
  const place = usual.indexOf(name);
  if (place !== -1) return 1 - (place / usual.length) * 0.5;
  if (kind === "reviews" && field === "body" && HALF_OF_REVIEW.test(name)) return FOREIGN_FIT;
  return isForeignName(kind, field, name) ? FOREIGN_FIT : 0;
}

/** As good as an English name in the middle of its list. */
const FOREIGN_FIT = 0.75;

/** Names of columns that are halves of one text, as review sites ask for it. */
export const HALF_OF_REVIEW = /^(pros|cons|likes|dislikes|what do you (like best|dislike)\b.*)$/;
