/** What is true of a survey's answers, in English; the other languages have the same keys. */
export const privacyWords = {
  oneQuestion: "There is one question.",
  upToQuestions: "There are up to {n} questions.",
  alsoAsked: "We also ask for {list}.",
  mayLeaveOut: "What is marked as optional you may leave out.",
  email: "your e-mail address",
  contact: "how to reach you",
  address: "your address",
  file: "files of yours",
  anonymous:
    "This survey is anonymous. Your answers are stored without your name, without the link that you opened, and without a time finer than the day, so that nobody can tell which are yours, not even with the database in hand. Results are shown only from {n} people on. What you write in your own words is read as you wrote it: leave out what would give you away.",
  byLink: "If you came by a link that was sent to you, your answers are stored with your name.",
  tied: "So they are if you say who you are; some then become part of what we know of you as a customer.",
  untied: "By any other way they are stored without it.",
  kept: "Your answers stay on the machine that runs this survey; this page loads nothing from anywhere else and sets no cookie. They are kept until they are deleted by whoever asks, or by you.",
  themes: "Texts are read by a program on that machine, which sorts them by what they are about.",
  receipt:
    "After sending you get a receipt. With it you can look at your answers, correct them, withdraw them or take them with you, without an account.",
  onlyWay: "It is the only way to them, so keep it if you may want that.",
  shortAnonymous: "This survey is anonymous: nobody can tell which answers are yours.",
  shortTied: "Your answers are stored with your name only if you say who you are.",
  shortUntied: "Your answers are stored without your name.",
  shortReceipt: "With the receipt that you get you can look at them, correct them or withdraw them.",
  noReceipt:
    "Others use this device after you, so you get no receipt here: what is sent cannot be changed by you any more.",
} as const;

export type PrivacyWords = Readonly<Record<keyof typeof privacyWords, string>>;
