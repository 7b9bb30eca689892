import { attributeDefinitions } from "./attributes.ts";
import { everydaySurvey } from "./everyday/everyday-survey.ts";
import type { SampleSurvey } from "./sample-company.shapes.ts";

const themes = { kind: "themes" } as const;
const none = { kind: "none" } as const;
const fills = (attributeId: string) => ({ kind: "attribute", attributeId }) as const;

function text(id: string, title: string, help: string, required: boolean) {
  return { type: "long-text", id, title, help, required, purpose: themes, maxLength: null } as const;
}

/** Option ids are made from the labels: "Only when needed" becomes "only-when-needed". */
export function optionId(label: string): string {
  const words = label.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const id = words.join("-");
  return /^[a-z]/.test(id) ? id : `o-${id}`;
}

function optionsOf(key: string) {
  const labels = attributeDefinitions.find((attribute) => attribute.key === key)?.options ?? [];
  return labels.map((label) => ({ id: optionId(label), label }));
}

function oneOf(type: "single-choice" | "dropdown", key: string, title: string) {
  return {
    type,
    id: key,
    title,
    help: "",
    required: false,
    purpose: fills(key),
    options: optionsOf(key),
    other: false,
  } as const;
}

/** The company's four surveys. Attribute questions name the attribute's key; put its id there before creating them. */
export const sampleSurveys: readonly SampleSurvey[] = [
  {
    key: "why-us",
    survey: {
      title: "Why Morrowmill?",
      intro: "Four questions, about two minutes. Your own words help us most.",
      questions: [
        text("why-chose", "Why did you choose us?", "", true),
        text("almost-stopped", "What almost stopped you?", "Anything that made you hesitate.", false),
        text("wish-different", "What do you wish were different?", "", false),
        {
          type: "nps",
          id: "recommend",
          title: "How likely are you to recommend us to a friend or colleague?",
          help: "",
          required: true,
          purpose: none,
          lowLabel: "Not at all",
          highLabel: "Certainly",
        },
      ],
      thanks: "Thank you. Every answer is read by the people who build the machines.",
    },
  },
  {
    key: "after-ticket",
    survey: {
      title: "How was our help?",
      intro: "About the ticket that we have just closed.",
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
          title: "Is the matter settled?",
          help: "",
          required: true,
          purpose: none,
          other: false,
          options: [
            { id: "yes", label: "Yes" },
            { id: "partly", label: "Partly" },
            { id: "no", label: "No" },
          ],
        },
        text("comment", "What was good, what was missing?", "", false),
      ],
      thanks: "Thank you.",
    },
  },
  {
    key: "first-weeks",
    survey: {
      title: "Your first weeks with the machine",
      intro: "So that we suggest what suits you. Skip whatever you like.",
      questions: [
        text("how-going", "How is it going so far?", "", false),
        text("what-next", "What would you like it to do next?", "", false),
        oneOf("single-choice", "matters-most", "What matters most to you?"),
        {
          type: "number",
          id: "cups-per-day",
          title: "How many cups a day?",
          help: "",
          required: false,
          purpose: fills("cups-per-day"),
          min: 0,
          max: 500,
          wholeNumbers: true,
          unit: "cups",
        },
        oneOf("dropdown", "preferred-channel", "How do you like to be reached?"),
        oneOf("dropdown", "how-often", "How often may we write?"),
        oneOf("single-choice", "content-format", "Which kind of guide helps you most?"),
        oneOf("single-choice", "new-technology", "When something new comes out, you are the one who"),
        {
          type: "multiple-choice",
          id: "drinks",
          title: "What do you drink?",
          help: "",
          required: false,
          purpose: none,
          other: false,
          minChoices: null,
          maxChoices: null,
          options: [
            { id: "espresso", label: "Espresso" },
            { id: "filter", label: "Filter coffee" },
            { id: "milk", label: "Milk drinks" },
            { id: "iced", label: "Iced drinks" },
            { id: "tea", label: "Tea, now and then" },
          ],
        },
        {
          type: "consent",
          id: "may-contact",
          title: "May we come back to you?",
          help: "",
          required: false,
          purpose: none,
          statement: "You may write to me about my answers.",
        },
      ],
      thanks: "Thank you, and enjoy your coffee.",
    },
  },
  everydaySurvey,
];
