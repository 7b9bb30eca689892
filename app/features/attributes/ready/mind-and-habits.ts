import { definitionsOf, type ReadyAttribute, YEAR } from "./ready-attribute.ts";

const mind = definitionsOf({ subject: "customer", category: "psychographic" });

/** What a customer values and how they live. */
export const psychographic: readonly ReadyAttribute[] = [
  mind.oneOf(
    {
      key: "matters-most",
      label: "What matters most",
      purpose: "First line of the message",
      question: "What matters most to you when you choose something like this?",
      freshDays: YEAR,
    },
    ["Price", "Quality", "Saving time", "Reliability", "Good service", "Sustainability"],
  ),
  mind.text({
    key: "interests",
    label: "Interests",
    purpose: "Topics of what we publish",
    question: "What do you like to spend your free time on?",
    freshDays: 2 * YEAR,
  }),
  mind.oneOf(
    {
      key: "lifestyle",
      label: "Lifestyle",
      purpose: "Scenes and pictures in campaigns",
      question: "Which of these sounds most like your week?",
      freshDays: 2 * YEAR,
    },
    ["Mostly at home", "Always on the move", "Full days at work", "Around the family", "Much free time"],
  ),
  mind.oneOf(
    {
      key: "new-technology",
      label: "Attitude to new technology",
      purpose: "Who is asked to test what is new",
      question: "When something new comes out, what do you do?",
      freshDays: YEAR,
    },
    ["Tries early", "Waits until it is proven", "Sceptical"],
  ),
  mind.oneOf(
    {
      key: "how-decides",
      label: "How they decide",
      purpose: "Proof or feeling first",
      question: "How do you mostly decide on a purchase like this?",
      freshDays: 2 * YEAR,
    },
    ["Compares in detail", "Asks people they trust", "Goes by feeling", "Takes what is known"],
  ),
];

const habits = definitionsOf({ subject: "customer", category: "behavioural" });

/** What customers say that they do; what they did is counted from their events. */
export const behavioural: readonly ReadyAttribute[] = [
  habits.oneOf(
    {
      key: "use-frequency",
      label: "How often they use it",
      purpose: "Help to begin, or more to discover",
      question: "How often do you use our product?",
      freshDays: 90,
    },
    ["Daily", "Weekly", "Monthly", "Rarely", "Not any more"],
  ),
  habits.text({
    key: "used-for",
    label: "What they use it for",
    purpose: "Which uses we build and write for",
    question: "What do you mostly use our product for?",
    freshDays: YEAR,
  }),
  habits.oneOf(
    {
      key: "found-us-by",
      label: "How they found us",
      purpose: "Where we advertise",
      question: "How did you first hear of us?",
      freshDays: null,
    },
    [
      "Recommendation",
      "Search",
      "Social media",
      "An advertisement",
      "In a shop",
      "At an event",
      "Another way",
    ],
  ),
  habits.text({
    key: "alternative",
    label: "What they used before or beside us",
    purpose: "What we compare ourselves with",
    question: "What did you use before, or do you use beside us?",
    freshDays: YEAR,
  }),
];

const wishes = definitionsOf({ subject: "customer", category: "preference" });

/** How a customer wants to be spoken to. */
export const preference: readonly ReadyAttribute[] = [
  wishes.oneOf(
    {
      key: "preferred-channel",
      label: "Preferred channel",
      purpose: "How to answer and to write",
      question: "How would you like to hear from us?",
      freshDays: YEAR,
    },
    ["E-mail", "Phone", "Chat", "App message", "Text message", "Letter"],
  ),
  wishes.oneOf(
    {
      key: "how-often",
      label: "How often we may write",
      purpose: "Cap on campaigns",
      question: "How often may we write to you?",
      freshDays: YEAR,
    },
    ["Weekly", "Monthly", "Quarterly", "Only when needed"],
  ),
  wishes.oneOf(
    {
      key: "content-format",
      label: "Preferred format",
      purpose: "Which guides to produce",
      question: "How do you like to learn about something new?",
      freshDays: YEAR,
    },
    ["Short video", "Picture guide", "Long read", "Printed guide", "Data sheet", "Live, with questions"],
  ),
  wishes.text({
    key: "language",
    label: "Language",
    purpose: "In which language we write",
    question: "In which language may we write to you?",
    freshDays: null,
  }),
  wishes.oneOf(
    {
      key: "best-time",
      label: "Best time to reach",
      purpose: "Hour at which mail is sent",
      question: "When is it best to reach you?",
      freshDays: YEAR,
    },
    ["Morning", "Midday", "Afternoon", "Evening", "Weekend"],
  ),
];
