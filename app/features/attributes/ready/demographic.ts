import { definitionsOf, type ReadyAttribute, YEAR } from "./ready-attribute.ts";

const { text, oneOf } = definitionsOf({ subject: "customer", category: "demographic" });

/** Who a customer is. Bands rather than figures: they are easier to give and enough for every decision named here. */
export const demographic: readonly ReadyAttribute[] = [
  oneOf(
    {
      key: "age-band",
      label: "Age band",
      purpose: "Tone and examples in what we write",
      question: "How old are you?",
      freshDays: 5 * YEAR,
    },
    ["Under 18", "18–24", "25–34", "35–44", "45–54", "55–64", "65 and over"],
  ),
  oneOf(
    {
      key: "gender",
      label: "Gender",
      purpose: "How we address people",
      question: "How do you describe yourself?",
      freshDays: null,
    },
    ["Woman", "Man", "Non-binary", "Another", "Rather not say"],
  ),
  text({
    key: "country",
    label: "Country",
    purpose: "Language, delivery and holidays",
    question: "In which country do you live?",
    freshDays: 3 * YEAR,
  }),
  text({
    key: "region",
    label: "Town or region",
    purpose: "Where we hold events and offer service",
    question: "In which town or region do you live?",
    freshDays: 2 * YEAR,
  }),
  oneOf(
    {
      key: "income-band",
      label: "Household income",
      purpose: "Which price level to offer first",
      question: "Roughly, what does your household have to spend in a year before tax?",
      freshDays: 2 * YEAR,
    },
    ["Under 20,000", "20,000–39,999", "40,000–59,999", "60,000–99,999", "100,000 and over", "Rather not say"],
  ),
  oneOf(
    {
      key: "education",
      label: "Education",
      purpose: "How much we explain",
      question: "What is the highest education that you have finished?",
      freshDays: 5 * YEAR,
    },
    ["School", "Vocational training", "Bachelor’s degree", "Master’s degree", "Doctorate", "Another"],
  ),
  oneOf(
    {
      key: "occupation",
      label: "Occupation",
      purpose: "Time of day to reach people",
      question: "What do you mostly do at present?",
      freshDays: 2 * YEAR,
    },
    ["Employed", "Part-time", "Self-employed", "Student", "At home", "Looking for work", "Retired"],
  ),
  oneOf(
    {
      key: "household",
      label: "Household",
      purpose: "Which pack or plan to offer",
      question: "Who lives in your household?",
      freshDays: 2 * YEAR,
    },
    ["Lives alone", "Couple", "Family with children", "Shared flat", "Another"],
  ),
];
