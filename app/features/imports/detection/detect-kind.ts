import type { ColumnProfile, ImportKind } from "../import.schema.ts";
import { nameFit, normaliseHeader } from "../mapping/header-names.ts";

interface Clue {
  kind: ImportKind;
  weight: number;
  pattern: RegExp;
}

// Names that only one kind of export has weigh most; shared ones tip the balance.
const CLUES: readonly Clue[] = [
  {
    kind: "tickets",
    weight: 4,
    pattern: /^(ticket|conversation|issue|case)s? (id|ids|key|number|title|status|type)$|^issue key$/,
  },
  {
    kind: "tickets",
    weight: 4,
    pattern:
      /^(ticket|vorgangs|vorfall|fall|anfrage)( ?(nummer|nr|id))?$|^numero d[eu] (ticket|caso|cas)$|^csat$/,
  },
  {
    kind: "tickets",
    weight: 3,
    pattern: /^(requester|assignee|reporter|agent|resolved time|first response time|transcript|chat id)\b/,
  },
  {
    kind: "tickets",
    weight: 2,
    pattern:
      /^(subject|priority|status|description|group|message body|betreff|eingegangen am|anliegen|bearbeiter|prioritat|sujet|objet|asunto)$/,
  },
  {
    kind: "reviews",
    weight: 4,
    pattern:
      /^(review\b.*|star rating|stars|helpful votes|verified purchase|rezension|avis|date de l avis|resena|opinion)$/,
  },
  { kind: "reviews", weight: 3, pattern: /^(rating|score|bewertung|sterne|app version.*|app)$/ },
  { kind: "reviews", weight: 1, pattern: /^(title|text|comment)$/ },
  {
    kind: "answers",
    weight: 6,
    pattern:
      /^(respondent id|collector id|response id|submission id|submit date|submitdate|completion time|response type|recorded date|date submitted|start ?language|network id|(antwort|teilnahme)( id| nr|nummer)|abgegeben am|abschlusszeit|fertigstellungszeit|zeitstempel|horodateur|marca temporal|heure de fin|hora de finalizacion)$/,
  },
  {
    kind: "answers",
    weight: 2,
    pattern: /^timestamp$/,
  },
  {
    kind: "purchases",
    weight: 4,
    pattern: /^(order|transaction|invoice|purchase) (id|number|no|date|total)$|^lineitem\b.*|^bestellnummer$/,
  },
  {
    kind: "purchases",
    weight: 3,
    pattern: /^(total|amount|total price|currency|quantity|qty|price|subtotal|paid at|betrag|revenue|sku)$/,
  },
  {
    kind: "customers",
    weight: 3,
    pattern:
      /^(first name|last name|surname|vorname|nachname|customer since|lifecycle stage|member rating|accepts .*marketing|consent)$/,
  },
  {
    kind: "customers",
    weight: 2,
    pattern:
      /^(email|email address|e mail|phone|phone number|job title|company|company name|city|country|zip|tags)$/,
  },
  {
    kind: "companies",
    weight: 4,
    pattern:
      /^(company domain( name)?|company (id|number|owner)|account (id|number|owner)|domain( name)?|employees|number of employees|annual revenue|parent (company|account)|firmographic.*)$/,
  },
  {
    kind: "companies",
    weight: 3,
    pattern:
      /^(company name|account name|industry|website( url)?|firma|branche|muttergesellschaft|mitarbeiterzahl|webseite)$/,
  },
  {
    kind: "events",
    weight: 4,
    pattern:
      /^(event( (id|name|type|time|date|timestamp))?|activity( type)?|what happened|unsub time|opened at|clicked at|unsubscribed at|visited at)$/,
  },
  {
    kind: "events",
    weight: 2,
    pattern: /^(page( url)?|url|campaign( name| title)?|action|session id|referrer)$/,
  },
];

/** What a company is known by. */
const COMPANY =
  /^(company.*|account.*|organi[sz]ation|name|domain.*|website.*|web|url|homepage|firma|unternehmen)$/;

const NAMES: Record<ImportKind, string> = {
  tickets: "support tickets",
  reviews: "reviews",
  answers: "answers to a survey",
  customers: "lists of customers",
  companies: "lists of companies",
  purchases: "purchases",
  events: "lists of what happened with customers",
  attributes: "columns about known customers or companies",
};

/** What a file lists, by the names of its columns and by what stands in them. */
export function detectKind(columns: readonly ColumnProfile[]): { kind: ImportKind; reason: string } {
  const scores = new Map<ImportKind, number>();
  const telling = new Map<ImportKind, string[]>();
  for (const column of columns) {
    const name = normaliseHeader(column.name);
    for (const { kind, weight, pattern } of CLUES) {
      if (!pattern.test(name)) continue;
      scores.set(kind, (scores.get(kind) ?? 0) + weight);
      telling.set(kind, [...(telling.get(kind) ?? []), column.name]);
    }
    const told = tellByMore(column);
    if (told === null) continue;
    scores.set(told.kind, (scores.get(told.kind) ?? 0) + told.weight);
    telling.set(told.kind, [...(telling.get(told.kind) ?? []), column.name]);
  }
  const hasLongText = columns.some((column) => column.words >= 6);
  if (hasLongText) {
    for (const kind of ["tickets", "reviews"] as const) scores.set(kind, (scores.get(kind) ?? 0) + 2);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return { kind: "tickets", reason: "nothing in it says what it lists; please choose" };
  const [kind] = best;
  if (kind === "companies" && isAboutCustomers(columns)) {
    return { kind: "attributes", reason: "it names customers by their e-mail address, and facts about them" };
  }
  const names = (telling.get(kind) ?? []).slice(0, 3).map((name) => `"${name.slice(0, 40)}"`);
  if (names.length === 0) return { kind, reason: `it holds long texts, as ${NAMES[kind]} do` };
  return { kind, reason: `columns such as ${names.join(", ")} are usual in ${NAMES[kind]}` };
}

/** "Which of these?", "Wie zufrieden sind Sie (1-5)?", also without its mark where it begins as questions do. */
const QUESTION =
  /^.{10,}\?\s*(\([^)]*\))?\s*$|^(how|what|which|why|would|do|did|are|wie|was|welche[rsn]?|warum|wo|wurden|sind|comment|quel(le)?s?|pourquoi|que|como|cual(es)?|por que) (\S+ ){2,}\S+/i;

/** What a column speaks for by its whole name, or by its name and values together. */
function tellByMore(column: ColumnProfile): { kind: ImportKind; weight: number } | null {
  const { name, ratings, filled } = column;
  if (QUESTION.test(name.trim())) return { kind: "answers", weight: 3 };
  const isKnown = CLUES.some(
    ({ kind, pattern }) => kind === "reviews" && pattern.test(normaliseHeader(name)),
  );
  if (isKnown || filled === 0 || ratings < 0.8 || nameFit("reviews", "rating", name) === 0) return null;
  return { kind: "reviews", weight: 3 };
}

/** Facts as of companies beside an e-mail address, with no company named: columns to append to known customers. */
function isAboutCustomers(columns: readonly ColumnProfile[]): boolean {
  const names = columns.map(({ name }) => normaliseHeader(name));
  return columns.some(({ emails }) => emails >= 0.8) && !names.some((name) => COMPANY.test(name));
}
