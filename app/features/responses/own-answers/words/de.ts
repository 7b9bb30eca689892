import type { OwnAnswerWords } from "./en.ts";

export const ownAnswersInGerman: OwnAnswerWords = {
  yourAnswers: "Ihre Antworten",
  corrected: "Ihre berichtigten Antworten sind gespeichert.",
  answeredOn: "{survey}, beantwortet am {date}.",
  yes: "ja",
  no: "nein",
  whatYouCanDo: "Was Sie tun können",
  correct: "Berichtigen",
  withdraw: "Zurückziehen",
  download: "Herunterladen:",
  asCsv: "für eine Tabelle (CSV)",
  asJson: "für ein Programm (JSON)",
  keepReceipt:
    "Ihr Beleg ist {code}. Behalten Sie ihn für sich: Wer ihn hat, kann diese Antworten sehen und ändern.",
  until: "Bis {date}: {answer}",
  title: "Ihre Antworten auf eine Umfrage",
  intro:
    "Mit dem Beleg, den Sie nach dem Antworten erhalten haben, können Sie Ihre Antworten ansehen, berichtigen, zurückziehen oder mitnehmen. Ein Konto brauchen Sie nicht.",
  receipt: "Ihr Beleg",
  receiptHelp:
    "28 Buchstaben und Ziffern, etwa 7ZK2-9QFM-…; Leerzeichen und kleine Buchstaben machen nichts aus.",
  show: "Meine Antworten zeigen",
  withdrawTitle: "Ihre Antworten zurückziehen?",
  withdrawMeans:
    "Alles, was Sie auf „{survey}“ geantwortet haben, wird sofort gelöscht, mit allem, was daraus gemacht wurde. Kopien in Sicherungen verschwinden mit diesen.",
  withdrawUndo:
    "Es lässt sich nicht rückgängig machen: Wenn Sie Ihre Antworten noch brauchen könnten, laden Sie sie vorher herunter.",
  withdrawDownload: "Herunterladen",
  withdrawStays: "Es bleibt, dass es eine Antwort gab, damit niemand nach ihr sucht.",
  withdrawButton: "Meine Antworten zurückziehen",
  keep: "Behalten",
  save: "Berichtigte Antworten speichern",
  leave: "So lassen, wie sie sind",
  correctTitle: "Ihre Antworten berichtigen",
  withdrawnTitle: "Ihre Antworten sind zurückgezogen",
  withdrawn: "Von dem, was Sie geantwortet haben, ist nichts mehr gespeichert.",
  typo: "Ein Zeichen dieses Belegs stimmt nicht. Bitte vergleichen Sie ihn mit dem, den Sie erhalten haben.",
  length: "Ein Beleg hat 28 Buchstaben und Ziffern, in Gruppen zu vier. Bitte geben Sie alle ein.",
  unknown: "Zu diesem Beleg gibt es keine Antwort.",
  takenBack: "Diese Antworten wurden zurückgezogen.",
  tooMany: "Aus Ihrem Netz wurden gerade zu viele Belege versucht.",
};
