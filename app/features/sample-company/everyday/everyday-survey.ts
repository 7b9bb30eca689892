import type { SampleSurvey } from "../sample-company.shapes.ts";
import { everydayInGerman } from "./everyday-in-german.ts";

const none = { kind: "none" } as const;

/** The survey that shows what surveys can ask: conditions, endings, a quota, two languages and what a link brings along. */
export const everydaySurvey: SampleSurvey = {
  key: "everyday",
  survey: {
    title: "Your machine, every day",
    intro:
      "For everybody who makes coffee with one of our machines. Three minutes, and you may leave out what you like.",
    progress: true,
    language: "en",
    translations: { de: everydayInGerman },
    questions: [
      {
        type: "single-choice",
        id: "user",
        title: "Do you make coffee with the machine yourself?",
        required: true,
        purpose: none,
        options: [
          { id: "yes", label: "Yes" },
          { id: "no", label: "No, others do" },
        ],
      },
      {
        type: "csat",
        id: "overall",
        title: "How satisfied are you with your machine?",
        required: true,
        purpose: none,
        scale: 5,
        lowLabel: "Very dissatisfied",
        highLabel: "Very satisfied",
      },
      {
        type: "contact",
        id: "call",
        title: "We would like to put that right. May we call you?",
        help: "Leave it empty if you would rather not.",
        purpose: none,
        fields: ["name", "phone"],
        needed: ["phone"],
        showIf: { of: "answer", id: "overall", is: "at-most", values: ["2"] },
      },
      {
        type: "matrix",
        id: "sides",
        title: "And one by one?",
        purpose: none,
        newPage: true,
        rows: [
          { id: "taste", label: "Taste of the coffee" },
          { id: "noise", label: "How quiet it is" },
          { id: "cleaning", label: "Cleaning and descaling" },
          { id: "app", label: "The app" },
          { id: "delivery", label: "Delivery of the beans" },
        ],
        columns: [
          { id: "poor", label: "Poor" },
          { id: "fair", label: "Fair" },
          { id: "good", label: "Good" },
          { id: "very-good", label: "Very good" },
        ],
      },
      {
        type: "ces",
        id: "upkeep",
        title: "Keeping the machine in order is easy.",
        purpose: none,
        lowLabel: "Strongly disagree",
        highLabel: "Strongly agree",
      },
      {
        type: "long-text",
        id: "effort",
        title: "What makes it hard?",
        purpose: { kind: "themes" },
        showIf: { of: "answer", id: "upkeep", is: "at-most", values: ["3"] },
      },
      {
        type: "ranking",
        id: "next",
        title: "What should we work on next?",
        help: "Up to three, the most important first.",
        purpose: none,
        newPage: true,
        rankAtMost: 3,
        order: "random",
        options: [
          { id: "quiet", label: "A quieter grinder" },
          { id: "overview", label: "One overview of several machines" },
          { id: "cold", label: "Cold brew" },
          { id: "profiles", label: "A profile for each person" },
          { id: "home", label: "Working with other devices at home" },
          { id: "packaging", label: "Less packaging" },
        ],
      },
      {
        type: "multiple-choice",
        id: "besides",
        title: "What else do you make coffee with?",
        purpose: none,
        other: true,
        none: true,
        order: "random",
        minChoices: null,
        maxChoices: null,
        options: [
          { id: "press", label: "French press" },
          { id: "moka", label: "Moka pot" },
          { id: "filter", label: "Filter by hand" },
          { id: "capsules", label: "Capsules" },
        ],
      },
      { type: "hidden", id: "came-from", title: "Where the link stood", purpose: none, parameter: "from" },
    ],
    jumps: [
      {
        id: "others-do",
        after: "user",
        when: { of: "answer", id: "user", is: "any-of", values: ["no"] },
        to: { kind: "ending", id: "not-for-you" },
      },
    ],
    endings: [
      {
        id: "done",
        kind: "complete",
        title: "Thank you for your time",
        text: "What you said goes to the people who build the machines. In spring we tell you what became of it.",
      },
      {
        id: "not-for-you",
        kind: "screened-out",
        title: "Thank you, that was all",
        text: "The other questions are for whoever makes the coffee. Would you pass the link on to them?",
      },
      {
        id: "enough",
        kind: "over-quota",
        title: "Thank you, we have enough answers",
        text: "So many people have answered the card in the parcel that we can stop counting.",
      },
    ],
    ending: "done",
    quotas: [
      {
        id: "cards",
        name: "Answers to the card in the parcel",
        when: { of: "answer", id: "came-from", is: "any-of", values: ["card"] },
        limit: 150,
        ending: "enough",
      },
    ],
    thanks: "Thank you.",
  },
  closing: [
    {
      said: "Descaling is the chore that nobody looks forward to.",
      did: "From version 5.2 on, the app shows each step with a picture and counts the minutes.",
      questionId: "effort",
    },
    {
      said: "Offices want to see all their machines in one place.",
      did: "Forty of you have been trying an overview since October. It comes for everybody in March.",
      questionId: "next",
    },
  ],
};
