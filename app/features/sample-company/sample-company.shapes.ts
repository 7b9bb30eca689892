import type { AttributeDefinition } from "#app/features/attributes/attribute.schema.ts";
import type { DecisionRole } from "#app/features/customers/customer.schema.ts";
import type { NewResponse } from "#app/features/responses/imported/recorded-response.ts";
import type { SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import type { GroupId } from "./truth.ts";
import type { Voice } from "./voice.ts";

/** Everything about the invented company; times are ISO text with milliseconds, money is in cents. */
export interface SampleCompany {
  name: string;
  companies: SampleCompanyRecord[];
  customers: SampleCustomer[];
  purchases: SamplePurchase[];
  tickets: SampleTicket[];
  reviews: SampleReview[];
  attributes: readonly AttributeDefinition[];
  surveys: readonly SampleSurvey[];
  responses: SampleResponse[];
}

export interface SampleCompanyRecord {
  id: string;
  name: string;
  domain: string;
  industry: string;
  country: string;
  city: string;
  size: string;
  sites: number;
  machines: number;
}

export interface SampleCustomer {
  /** The invented company's own number, e.g. "C-10017". */
  id: string;
  name: string;
  email: string;
  phone: string | null;
  country: string;
  city: string;
  companyId: string | null;
  jobTitle: string | null;
  decisionRole: DecisionRole | null;
  consent: "granted" | "withdrawn" | "unknown";
  since: string;
  /** After this moment nothing more is heard of the customer. */
  activeUntil: string;
  machine: string;
  /** Attribute key to value, as far as the company knows it. */
  attributes: Record<string, string>;
  /** Truth, never exported. */
  group: GroupId;
  /** Truth: purchases and messages have broken off. */
  disengaged: boolean;
  voice: Voice;
  /** Truth: the topic of the customer's job, brought up more than others. */
  favourite: string | null;
  /** The person at home or at work whom the texts mention: "husband", "receptionist" … */
  companion: string;
  /** How much the customer writes, relative to others. */
  talkative: number;
}

export interface SamplePurchase {
  orderNumber: string;
  orderedAt: string;
  customerId: string;
  item: string;
  quantity: number;
  totalMinor: number;
  currency: "EUR";
}

interface SampleText {
  id: string;
  at: string;
  title: string;
  body: string;
  /** Truth: the planted topics this text speaks of. */
  topics: string[];
  /** Truth: the group of the person who wrote it. */
  group: GroupId;
}

export interface SampleTicket extends SampleText {
  customerId: string | null;
  requesterName: string;
  requesterEmail: string;
  channel: string;
  status: "open" | "pending" | "solved" | "closed";
  priority: "low" | "normal" | "high";
}

export interface SampleReview extends SampleText {
  /** Null when only a nickname is known, as in app stores. */
  customerId: string | null;
  reviewer: string;
  channel: string;
  product: string;
  rating: number;
}

/** In the survey an attribute question names the attribute's key instead of its id. */
export interface SampleSurvey {
  key: "why-us" | "after-ticket" | "first-weeks" | "everyday";
  survey: SurveyDraft;
  /** What the company tells those who answered. */
  closing?: readonly { said: string; did: string; questionId: string }[];
}

export interface SampleResponse
  extends Pick<NewResponse, "parts" | "channel" | "language" | "startedAt" | "unfinished" | "quality"> {
  id: string;
  surveyKey: SampleSurvey["key"];
  customerId: string | null;
  submittedAt: string;
  /** As the bulk path of the responses feature takes them. */
  answers: Record<string, string | string[]>;
  /** Truth: planted topics by question id. */
  topics: Record<string, string[]>;
  group: GroupId;
}
