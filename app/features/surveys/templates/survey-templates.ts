import { surveySchema } from "../survey.schema.ts";
import { churn, recommendation } from "./loyalty-templates.ts";
import {
  chose,
  longText,
  none,
  nps,
  oneOf,
  type SurveyTemplate,
  scored,
  type TemplateDraft,
} from "./survey-template.ts";
import { personaGap, productMarketFit } from "./understanding-templates.ts";

export type { SurveyTemplate } from "./survey-template.ts";

const blank: TemplateDraft = {
  key: "blank",
  name: "Blank",
  whenToUse: "Start with an empty page and add your own questions.",
  survey: { title: "Untitled survey", intro: "", questions: [], thanks: "" },
};

const whyUs: TemplateDraft = {
  key: "why-us",
  name: "Why us",
  whenToUse: "Ask customers why they chose you, what almost stopped them, and what they wish were different.",
  survey: {
    title: "Why did you choose us?",
    intro: "Four questions, about two minutes. Your own words help most.",
    questions: [
      longText("why-chose", "Why did you choose us?", {
        help: "What were you hoping to get done?",
        required: true,
      }),
      longText("almost-stopped", "What almost stopped you?", { help: "Anything that made you hesitate." }),
      longText("wish-different", "What do you wish were different?"),
      nps("recommend", "How likely are you to recommend us to a friend or colleague?"),
    ],
    thanks: "Thank you. We read every answer.",
  },
};

const afterTicket: TemplateDraft = {
  key: "after-ticket",
  name: "After a support ticket (CSAT)",
  whenToUse: "Ask how the help was, right after a ticket has been solved.",
  survey: {
    title: "How did we do?",
    intro: "About the help you have just received from our support team.",
    questions: [
      {
        type: "csat",
        id: "satisfaction",
        title: "How satisfied are you with the help you received?",
        required: true,
        purpose: none,
        scale: 5,
        lowLabel: "Very dissatisfied",
        highLabel: "Very satisfied",
      },
      oneOf(
        "solved",
        "Is your problem solved?",
        { yes: "Yes", partly: "Partly", no: "No" },
        { required: true },
      ),
      longText("still-open", "What is still open?", { showIf: chose("solved", "partly", "no") }),
      longText("better", "What could we have done better?", { showIf: scored("satisfaction", "at-most", 3) }),
      longText("went-well", "What went well?", { showIf: scored("satisfaction", "at-least", 4) }),
    ],
    endings: [
      {
        id: "still-here",
        kind: "complete",
        title: "Thank you. We are not done yet",
        text: "Just answer our last message, and the same team goes on with your problem.",
      },
    ],
    jumps: [
      {
        id: "not-solved",
        after: "went-well",
        when: chose("solved", "partly", "no"),
        to: { kind: "ending", id: "still-here" },
      },
      {
        id: "not-solved-either",
        after: "better",
        when: chose("solved", "partly", "no"),
        to: { kind: "ending", id: "still-here" },
      },
    ],
    thanks: "Thank you. It helps us help you better next time.",
  },
};

const onboarding: TemplateDraft = {
  key: "onboarding",
  name: "Onboarding",
  whenToUse:
    "Meet new customers in their first weeks: their goal, their situation, and what is still in the way.",
  survey: {
    title: "Getting started",
    intro:
      "A few questions about you and your first days with us, so that we can help with what matters to you.",
    questions: [
      longText("goal", "What would you like to achieve with us first?", { required: true }),
      {
        type: "single-choice",
        id: "heard-from",
        title: "How did you first hear about us?",
        help: "",
        required: false,
        purpose: none,
        options: [
          { id: "recommendation", label: "Somebody recommended you" },
          { id: "search", label: "A web search" },
          { id: "social", label: "Social media" },
          { id: "advertisement", label: "An advertisement" },
          { id: "event", label: "An event" },
        ],
        other: true,
      },
      {
        type: "stars",
        id: "ease",
        title: "How easy was it to get started?",
        help: "One star: very hard. Five stars: very easy.",
        required: true,
        purpose: none,
        scale: 5,
      },
      longText("in-the-way", "What has been in your way so far?"),
    ],
    thanks: "Thank you. If something is in your way right now, our support team is glad to help.",
  },
};

/** All templates, in the order in which they are offered. */
export const surveyTemplates: readonly SurveyTemplate[] = [
  whyUs,
  recommendation,
  afterTicket,
  onboarding,
  productMarketFit,
  personaGap,
  churn,
  blank,
].map((template) => ({ ...template, survey: surveySchema.parse(template.survey) }));

/** The template with this key, or undefined. */
export function findTemplate(key: string): SurveyTemplate | undefined {
  return surveyTemplates.find((template) => template.key === key);
}
