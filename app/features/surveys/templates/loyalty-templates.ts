import { chose, longText, none, nps, oneOf, scored, type TemplateDraft } from "./survey-template.ts";

export const recommendation: TemplateDraft = {
  key: "nps",
  name: "Recommendation (NPS)",
  whenToUse: "Ask twice a year how likely customers are to recommend you, and each of them for the reason.",
  survey: {
    title: "Would you recommend us?",
    intro: "Two questions, under a minute. The reason behind your number helps us most.",
    questions: [
      nps("recommend", "How likely are you to recommend us to a friend or colleague?"),
      longText("what-is-missing", "What is missing for a better score?", {
        showIf: scored("recommend", "at-most", 6),
      }),
      {
        ...longText("one-step", "What would have made it a nine or a ten?"),
        showIf: { all: [scored("recommend", "at-least", 7), scored("recommend", "at-most", 8)] },
      },
      longText("what-you-value", "What do you tell others about us?", {
        showIf: scored("recommend", "at-least", 9),
      }),
      oneOf(
        "may-ask",
        "May we come back to you about your answer?",
        { yes: "Yes", no: "No" },
        { showIf: scored("recommend", "at-most", 6) },
      ),
      {
        type: "email",
        id: "where",
        title: "Where can we reach you?",
        purpose: { kind: "identity" },
        showIf: chose("may-ask", "yes"),
      },
    ],
    endings: [
      {
        id: "sorry",
        kind: "complete",
        title: "Thank you for being frank",
        text: "We read every answer, and those of people we have let down first.",
      },
    ],
    jumps: [
      { id: "to-sorry", after: "may-ask", when: chose("may-ask", "no"), to: { kind: "ending", id: "sorry" } },
    ],
    thanks: "Thank you. We read every answer.",
  },
};

export const churn: TemplateDraft = {
  key: "churn",
  name: "Why customers leave",
  whenToUse: "Ask those who have just cancelled what led to it, and what would bring them back.",
  survey: {
    title: "Before you go",
    intro: "Three short questions. Nobody will try to talk you out of it.",
    questions: [
      oneOf(
        "main-reason",
        "What was the main reason for leaving?",
        {
          price: "It cost more than it was worth to me",
          missing: "Something I needed was missing",
          trouble: "It did not work reliably",
          help: "I did not get the help I needed",
        },
        { other: true },
      ),
      longText("what-was-missing", "What did you need that was not there?", {
        showIf: chose("main-reason", "missing"),
      }),
      longText("what-happened", "What went wrong?", { showIf: chose("main-reason", "trouble", "help") }),
      longText("tipping-point", "When did you first think about leaving, and what had just happened?"),
      oneOf("next", "What will you use instead?", {
        competitor: "Another product",
        own: "Something we make ourselves",
        nothing: "Nothing, the need is gone",
      }),
      longText("what-instead", "Which product, and what does it do better?", {
        showIf: chose("next", "competitor"),
      }),
      {
        type: "ces",
        id: "ease",
        title: "It was easy to cancel.",
        purpose: none,
        lowLabel: "Strongly disagree",
        highLabel: "Strongly agree",
      },
      longText("bring-back", "What would have to change for you to come back?"),
    ],
    thanks: "Thank you for your time with us, and for telling us why it ends.",
  },
};
