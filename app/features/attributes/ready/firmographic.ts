import { definitionsOf, type ReadyAttribute, YEAR } from "./ready-attribute.ts";

const { text, number, date, oneOf } = definitionsOf({ subject: "company", category: "firmographic" });

/** What a company is. Titles and roles in its decisions stand with its people. */
export const firmographic: readonly ReadyAttribute[] = [
  text({
    key: "industry",
    label: "Industry",
    purpose: "Which cases and references to show",
    question: "In which industry is the company?",
    freshDays: null,
  }),
  oneOf(
    {
      key: "company-size",
      label: "Company size",
      purpose: "Which plan and which contact fits the company",
      question: "How many people work at the company?",
      freshDays: 2 * YEAR,
    },
    ["1–19", "20–49", "50–199", "200–499", "500–1,999", "2,000 and over"],
  ),
  oneOf(
    {
      key: "company-revenue",
      label: "Revenue of the company",
      purpose: "Which accounts get a person of their own",
      question: "What is the company’s revenue a year?",
      freshDays: YEAR,
    },
    ["Under 1 million", "1–10 million", "10–50 million", "50–250 million", "250 million and over"],
  ),
  text({
    key: "company-country",
    label: "Country of the company",
    purpose: "Terms, language and holidays",
    question: "In which country is the company’s seat?",
    freshDays: null,
  }),
  number({
    key: "locations",
    label: "Number of sites",
    purpose: "Size of the offer",
    question: "At how many sites does the company work?",
    freshDays: 2 * YEAR,
  }),
  date({
    key: "renewal-date",
    label: "Contract renewal",
    purpose: "When to talk about the next year",
    question: "When does the contract come up for renewal?",
    freshDays: YEAR,
  }),
  oneOf(
    {
      key: "buying-process",
      label: "How the company buys",
      purpose: "Whom to speak to first",
      question: "Who has to agree before the company buys something like this?",
      freshDays: 2 * YEAR,
    },
    ["One person", "A team", "Purchasing", "A tender", "The board"],
  ),
];
