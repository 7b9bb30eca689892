/** What the page of one's own answers says by itself, in English; the other languages have the same keys. */
export const ownAnswerWords = {
  yourAnswers: "Your answers",
  corrected: "Your corrected answers are stored.",
  answeredOn: "{survey}, answered on {date}.",
  yes: "yes",
  no: "no",
  whatYouCanDo: "What you can do",
  correct: "Correct them",
  withdraw: "Withdraw them",
  download: "Download them:",
  asCsv: "for a spreadsheet (CSV)",
  asJson: "for a program (JSON)",
  keepReceipt:
    "Your receipt is {code}. Keep it to yourself: whoever has it can see and change these answers.",
  until: "Until {date}: {answer}",
  title: "Your answers to a survey",
  intro:
    "With the receipt that you were given after answering, you can look at your answers, correct them, withdraw them or take them with you. No account is needed.",
  receipt: "Your receipt",
  receiptHelp: "28 letters and digits, such as 7ZK2-9QFM-…; blanks and small letters do not matter.",
  show: "Show my answers",
  withdrawTitle: "Withdraw your answers?",
  withdrawMeans:
    "All that you answered to “{survey}” is deleted at once, with everything that was made of it. Copies in backups disappear with those.",
  withdrawUndo: "It cannot be undone: if you may need your answers, download them first.",
  withdrawDownload: "Download them",
  withdrawStays: "What stays is that there was an answer, so that nobody looks for it.",
  withdrawButton: "Withdraw my answers",
  keep: "Keep them",
  save: "Save the corrected answers",
  leave: "Leave them as they are",
  correctTitle: "Correct your answers",
  withdrawnTitle: "Your answers are withdrawn",
  withdrawn: "Nothing of what you answered is stored any more.",
  typo: "A character of this receipt is not right. Please compare it with the one you were given.",
  length: "A receipt has 28 letters and digits, in groups of four. Please enter all of them.",
  unknown: "There is no answer with this receipt.",
  takenBack: "These answers were withdrawn.",
  tooMany: "Too many receipts were tried from your network just now.",
} as const;

export type OwnAnswerWords = Readonly<Record<keyof typeof ownAnswerWords, string>>;
