import { amazonReviews } from "./amazon.ts";
import { appStore } from "./app-store.ts";
import { chatwootContacts } from "./chatwoot.ts";
import { fider } from "./fider.ts";
import { formbricks, heyForm, opnForm, tally, typeform, typeformOld } from "./form-tools.ts";
import { freshdesk } from "./freshdesk.ts";
import { freshservice } from "./freshservice.ts";
import { front } from "./front.ts";
import { googleBusiness } from "./google-business.ts";
import { googlePlayCsv, googlePlayJson } from "./google-play.ts";
import { helpScout } from "./help-scout.ts";
import { intercom, intercomTickets } from "./intercom.ts";
import { jira } from "./jira.ts";
import { limeSurvey, limeSurveyCodes } from "./lime-survey.ts";
import { activeCampaign, brevo, kit, mailchimp, systeme } from "./mailing-lists.ts";
import { googleForms, microsoftForms } from "./office-forms.ts";
import type { Preset } from "./preset.ts";
import { prodsight } from "./prodsight.ts";
import { qualtrics } from "./qualtrics.ts";
import { apollo, hubspot, twentyCompanies, twentyPeople } from "./sales-tools.ts";
import { shopifyCustomers, shopifyOrders } from "./shopify.ts";
import { surveyMonkey } from "./survey-monkey.ts";
import { trustpilot } from "./trustpilot.ts";
import { zendeskCsv, zendeskJson } from "./zendesk.ts";

/** Every tool whose files are known. A new one is a file of its own here and a line in this list. */
export const presets: readonly Preset[] = [
  ...[zendeskCsv, zendeskJson, freshdesk, freshservice, intercom, intercomTickets, prodsight, front],
  ...[helpScout, jira, fider],
  ...[googlePlayCsv, googlePlayJson, appStore, googleBusiness, trustpilot, amazonReviews],
  ...[qualtrics, surveyMonkey, typeform, typeformOld, heyForm, tally, formbricks, opnForm],
  ...[googleForms, microsoftForms, limeSurveyCodes, limeSurvey],
  ...[
    activeCampaign,
    mailchimp,
    brevo,
    kit,
    systeme,
    hubspot,
    apollo,
    twentyPeople,
    twentyCompanies,
    chatwootContacts,
  ],
  ...[shopifyOrders, shopifyCustomers],
];

const byId = new Map(presets.map((preset) => [preset.id, preset]));

/** The preset of an id; undefined for an unknown one and for none. */
export function findPreset(id: string | null): Preset | undefined {
  return id === null ? undefined : byId.get(id);
}
