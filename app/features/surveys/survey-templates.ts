import { type QuestionDraft, type Survey, type SurveyDraft, surveySchema } from "./survey.schema.ts";

/** A survey to start from; `whenToUse` is shown where one chooses. */
export interface SurveyTemplate {
  key: string;
  name: string;
  whenToUse: string;
  survey: Survey;
}

/** As it is written here: what has a default is left out. */
type TemplateDraft = Omit<SurveyTemplate, "survey"> & { survey: SurveyDraft };

const none = { kind: "none" } as const;
const themes = { kind: "themes" } as const;

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
      longText("why-chose", "Why did you choose us?", "What were you hoping to get done?", true),
      longText("almost-stopped", "What almost stopped you?", "Anything that made you hesitate.", false),
      longText("wish-different", "What do you wish were different?", "", false),
      nps("recommend", "How likely are you to recommend us to a friend or colleague?"),
    ],
    thanks: "Thank you. We read every answer.",
  },
};

const afterTicket: TemplateDraft = {
  key: "after-ticket",
  name: "After a support ticket",
  whenToUse: "Ask how the help was, right after a ticket has been solved.",
  survey: {
    title: "How did we do?",
    intro: "About the help you have just received from our support team.",
    questions: [
      {
        type: "stars",
        id: "satisfaction",
        title: "How satisfied are you with the help you received?",
        help: "",
        required: true,
        purpose: none,
        scale: 5,
      },
      {
        type: "single-choice",
        id: "solved",
        title: "Is your problem solved?",
        help: "",
        required: true,
        purpose: none,
        options: [
          { id: "yes", label: "Yes" },
          { id: "partly", label: "Partly" },
          { id: "no", label: "No" },
        ],
        other: false,
      },
      longText("better", "What could we have done better?", "", false),
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
      longText("goal", "What would you like to achieve with us first?", "", true),
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
      longText("in-the-way", "What has been in your way so far?", "", false),
    ],
    thanks: "Thank you. If something is in your way right now, our support team is glad to help.",
  },
};

/** All templates, in the order in which they are offered. */
export const surveyTemplates: readonly SurveyTemplate[] = [whyUs, afterTicket, onboarding, blank].map(
  (template) => ({ ...template, survey: surveySchema.parse(template.survey) }),
);

/** The template with this key, or undefined. */
export function findTemplate(key: string): SurveyTemplate | undefined {
  return surveyTemplates.find((template) => template.key === key);
}

function longText(id: string, title: string, help: string, required: boolean): QuestionDraft {
  return { type: "long-text", id, title, help, required, purpose: themes, maxLength: null };
}

function nps(id: string, title: string): QuestionDraft {
  return {
    type: "nps",
    id,
    title,
    help: "",
    required: true,
    purpose: none,
    lowLabel: "Not at all likely",
    highLabel: "Extremely likely",
  };
}
