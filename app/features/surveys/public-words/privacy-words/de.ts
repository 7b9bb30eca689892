import type { PrivacyWords } from "./en.ts";

export const privacyInGerman: PrivacyWords = {
  oneQuestion: "Es gibt eine Frage.",
  upToQuestions: "Es gibt bis zu {n} Fragen.",
  alsoAsked: "Wir fragen auch nach: {list}.",
  mayLeaveOut: "Was als freiwillig gekennzeichnet ist, dürfen Sie auslassen.",
  email: "Ihre E-Mail-Adresse",
  contact: "wie wir Sie erreichen",
  address: "Ihre Anschrift",
  file: "Dateien von Ihnen",
  anonymous:
    "Diese Umfrage ist anonym. Ihre Antworten werden ohne Ihren Namen gespeichert, ohne den Link, den Sie geöffnet haben, und ohne eine genauere Zeit als den Tag. So kann niemand sagen, welche von Ihnen sind, auch nicht mit der Datenbank in der Hand. Ergebnisse werden erst ab {n} Personen gezeigt. Was Sie mit eigenen Worten schreiben, wird so gelesen, wie Sie es geschrieben haben: Lassen Sie weg, was Sie verraten würde.",
  byLink:
    "Wenn Sie über einen Link kamen, der Ihnen gesendet wurde, werden Ihre Antworten mit Ihrem Namen gespeichert.",
  tied: "Ebenso, wenn Sie sagen, wer Sie sind; manche werden dann Teil dessen, was wir über Sie als Kundin oder Kunden wissen.",
  untied: "Auf jedem anderen Weg werden sie ohne ihn gespeichert.",
  kept: "Ihre Antworten bleiben auf dem Rechner, auf dem diese Umfrage läuft; diese Seite lädt nichts von anderswo und setzt kein Cookie. Sie werden aufbewahrt, bis sie gelöscht werden, von denen, die fragen, oder von Ihnen.",
  themes: "Texte werden von einem Programm auf diesem Rechner gelesen, das sie nach ihrem Gegenstand ordnet.",
  receipt:
    "Nach dem Senden erhalten Sie einen Beleg. Mit ihm können Sie Ihre Antworten ansehen, berichtigen, zurückziehen oder mitnehmen, ohne ein Konto.",
  onlyWay: "Er ist der einzige Weg zu ihnen; bewahren Sie ihn auf, wenn Sie das wollen könnten.",
  shortAnonymous: "Diese Umfrage ist anonym: Niemand kann sagen, welche Antworten von Ihnen sind.",
  shortTied: "Ihre Antworten werden nur dann mit Ihrem Namen gespeichert, wenn Sie sagen, wer Sie sind.",
  shortUntied: "Ihre Antworten werden ohne Ihren Namen gespeichert.",
  shortReceipt: "Mit dem Beleg, den Sie erhalten, können Sie sie ansehen, berichtigen oder zurückziehen.",
  noReceipt:
    "Nach Ihnen benutzen andere dieses Gerät, deshalb erhalten Sie hier keinen Beleg: Was gesendet ist, können Sie nicht mehr ändern.",
};
