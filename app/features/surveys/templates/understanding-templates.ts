import { chose, longText, none, oneOf, type TemplateDraft } from "./survey-template.ts";

/** After Sean Ellis' question of 2009, how people would feel without the product; 40 % "very" is his mark. */
export const productMarketFit: TemplateDraft = {
  key: "product-market-fit",
  name: "Product-market fit",
  whenToUse:
    "Ask people who use the product regularly how much they would miss it. From 40 of 100 who would miss it very much, growth tends to last.",
  survey: {
    title: "If we were gone tomorrow",
    intro: "Five questions about what we are to you, about three minutes.",
    questions: [
      oneOf(
        "would-miss",
        "Imagine that from tomorrow you could not use us any more. How would you feel about that?",
        {
          very: "I would be very disappointed",
          somewhat: "I would be a little disappointed",
          not: "I would hardly mind",
          gone: "I have stopped using it already",
        },
        { required: true },
      ),
      longText("main-benefit", "What is the main thing you get from us?", {
        showIf: chose("would-miss", "very", "somewhat"),
      }),
      longText("who-else", "What kind of person would get the most out of this?", {
        showIf: chose("would-miss", "very"),
      }),
      longText("what-holds-back", "What keeps us from mattering more to you?", {
        showIf: chose("would-miss", "somewhat", "not", "gone"),
      }),
      longText("what-instead", "What would you use in our place?"),
    ],
    thanks: "Thank you. What you would miss tells us what to look after.",
  },
};

/** What a persona usually lacks: situation, goal, obstacle, how one decides. */
export const personaGap: TemplateDraft = {
  key: "persona-gap",
  name: "Fill the gaps of a persona",
  whenToUse:
    "Ask a segment what its persona still assumes: situation, goal, obstacles, how people decide. Bind each question to the attribute it should fill.",
  survey: {
    title: "Help us understand your work",
    intro: "Six questions about your situation, about four minutes. There are no right answers.",
    questions: [
      { type: "short-text", id: "role", title: "What is your role, in your own words?", purpose: none },
      oneOf("team", "How many people do this work with you?", {
        alone: "Only me",
        few: "Two to five",
        team: "Six to twenty",
        many: "More than twenty",
      }),
      longText("goal", "What are you trying to get done this year?", { required: true }),
      longText("obstacle", "What gets in the way most often?"),
      {
        type: "ranking",
        id: "matters",
        title: "What matters most to you when you choose a product like ours?",
        purpose: none,
        rankAtMost: 3,
        order: "random",
        options: [
          { id: "price", label: "A price that is easy to justify" },
          { id: "time", label: "Time that it saves" },
          { id: "trust", label: "Trust in who makes it" },
          { id: "fit", label: "That it fits what we already use" },
          { id: "help", label: "Help from people when it is needed" },
        ],
      },
      oneOf("decides", "Who decides about buying it?", {
        me: "I do",
        together: "I do, together with others",
        others: "Somebody else",
      }),
      longText("convince", "What do the others want to know before they agree?", {
        showIf: chose("decides", "together", "others"),
      }),
    ],
    thanks: "Thank you. Your answers make sure that we do not guess.",
  },
};
