/** What is said of a page that cannot be shown or a form that was not taken, in English; the others have the same keys. */
const en = {
  invalidLink:
    "This personal link is not valid. Please open it again exactly as you received it, or ask for a new one.",
  usedLink:
    "This link lets one answer in, and it has been used, or it is not complete. Which of the two, nobody can tell: this survey is anonymous. If you have a receipt, it leads to your answers.",
  answeredByLink:
    "This survey has already been answered through your personal link. Your first answer is kept.",
  noSurveyTitle: "There is no survey here",
  noSurvey: "There is no survey at this address. Please look whether it is complete.",
  failedTitle: "This did not work",
  tooMany: "Too many answers come from your network just now. Please try again in a moment.",
  work: "Many answers come from your network just now. Your browser is working out a small sum and then sends yours by itself. Without scripts, please wait 20 seconds and send it again.",
  busy: "This survey is busy, and nothing was saved. Please try again in a few seconds.",
  full: "Not saved: the machine that runs this survey has no room left. Nothing that was saved before is lost.",
};

export type FailureWords = Readonly<typeof en>;

const de: FailureWords = {
  invalidLink:
    "Dieser persönliche Link ist nicht gültig. Bitte öffnen Sie ihn noch einmal genau so, wie Sie ihn erhalten haben, oder bitten Sie um einen neuen.",
  usedLink:
    "Dieser Link lässt eine Antwort ein, und er wurde benutzt oder ist nicht vollständig. Was davon, kann niemand sagen: Diese Umfrage ist anonym. Wenn Sie einen Beleg haben, führt er zu Ihren Antworten.",
  answeredByLink:
    "Diese Umfrage wurde über Ihren persönlichen Link schon beantwortet. Ihre erste Antwort bleibt erhalten.",
  noSurveyTitle: "Hier ist keine Umfrage",
  noSurvey: "Unter dieser Adresse gibt es keine Umfrage. Bitte sehen Sie nach, ob sie vollständig ist.",
  failedTitle: "Das hat nicht geklappt",
  tooMany: "Aus Ihrem Netz kommen gerade zu viele Antworten. Bitte versuchen Sie es gleich noch einmal.",
  work: "Aus Ihrem Netz kommen gerade viele Antworten. Ihr Browser löst eine kleine Rechenaufgabe und sendet Ihre dann von selbst. Ohne Skripte warten Sie bitte 20 Sekunden und senden Sie sie noch einmal.",
  busy: "Diese Umfrage ist überlastet, und nichts wurde gespeichert. Bitte versuchen Sie es in ein paar Sekunden noch einmal.",
  full: "Nicht gespeichert: Auf dem Rechner, auf dem diese Umfrage läuft, ist kein Platz mehr. Was vorher gespeichert war, ist nicht verloren.",
};

const fr: FailureWords = {
  invalidLink:
    "Ce lien personnel n’est pas valable. Rouvrez-le exactement tel que vous l’avez reçu, ou demandez-en un nouveau.",
  usedLink:
    "Ce lien laisse passer une réponse ; il a servi, ou il n’est pas complet. Lequel des deux, personne ne peut le dire : cette enquête est anonyme. Si vous avez un reçu, il mène à vos réponses.",
  answeredByLink:
    "Il a déjà été répondu à cette enquête par votre lien personnel. Votre première réponse est conservée.",
  noSurveyTitle: "Il n’y a pas d’enquête ici",
  noSurvey: "Il n’y a pas d’enquête à cette adresse. Vérifiez si elle est complète.",
  failedTitle: "Cela n’a pas marché",
  tooMany: "Trop de réponses arrivent de votre réseau en ce moment. Réessayez dans un instant.",
  work: "Beaucoup de réponses arrivent de votre réseau en ce moment. Votre navigateur fait un petit calcul, puis envoie la vôtre de lui-même. Sans scripts, attendez 20 secondes et envoyez-la à nouveau.",
  busy: "Cette enquête est surchargée et rien n’a été enregistré. Réessayez dans quelques secondes.",
  full: "Non enregistré : la machine qui fait tourner cette enquête n’a plus de place. Rien de ce qui était enregistré n’est perdu.",
};

const es: FailureWords = {
  invalidLink:
    "Este enlace personal no es válido. Ábralo de nuevo exactamente como lo recibió, o pida uno nuevo.",
  usedLink:
    "Este enlace deja pasar una respuesta, y ya se usó o no está completo. Cuál de las dos cosas, nadie puede saberlo: esta encuesta es anónima. Si tiene un comprobante, lleva a sus respuestas.",
  answeredByLink: "Ya se respondió a esta encuesta con su enlace personal. Su primera respuesta se conserva.",
  noSurveyTitle: "Aquí no hay ninguna encuesta",
  noSurvey: "No hay ninguna encuesta en esta dirección. Compruebe si está completa.",
  failedTitle: "No ha funcionado",
  tooMany: "Llegan demasiadas respuestas de su red en este momento. Inténtelo de nuevo dentro de poco.",
  work: "Llegan muchas respuestas de su red en este momento. Su navegador hace un pequeño cálculo y luego envía la suya por sí mismo. Sin scripts, espere 20 segundos y envíela otra vez.",
  busy: "Esta encuesta está sobrecargada y no se guardó nada. Inténtelo de nuevo en unos segundos.",
  full: "No se guardó: la máquina que ejecuta esta encuesta no tiene más espacio. Nada de lo guardado antes se ha perdido.",
};

const ar: FailureWords = {
  invalidLink: "هذا الرابط الشخصي غير صالح. افتحه مرة أخرى تمامًا كما وصلك، أو اطلب رابطًا جديدًا.",
  usedLink:
    "هذا الرابط يسمح بإجابة واحدة، وقد استُعمل أو أنه غير كامل. أيّ الأمرين، لا يستطيع أحد أن يعرف: هذا الاستبيان مجهول الهوية. إن كان لديك إيصال فهو يقودك إلى إجاباتك.",
  answeredByLink: "سبقت الإجابة عن هذا الاستبيان عبر رابطك الشخصي. إجابتك الأولى محفوظة.",
  noSurveyTitle: "لا يوجد استبيان هنا",
  noSurvey: "لا يوجد استبيان على هذا العنوان. تحقق من أنه كامل.",
  failedTitle: "لم ينجح ذلك",
  tooMany: "تصل الآن إجابات كثيرة جدًا من شبكتك. حاول مرة أخرى بعد قليل.",
  work: "تصل الآن إجابات كثيرة من شبكتك. يحل متصفحك مسألة صغيرة ثم يرسل إجاباتك من تلقاء نفسه. وبلا سكربتات انتظر 20 ثانية ثم أرسلها مرة أخرى.",
  busy: "هذا الاستبيان مشغول ولم يُحفظ شيء. حاول مرة أخرى بعد بضع ثوانٍ.",
  full: "لم يُحفظ: لم يبق مكان على الجهاز الذي يشغّل هذا الاستبيان. لم يضع شيء مما حُفظ من قبل.",
};

const languages = new Map<string, FailureWords>([
  ["en", en],
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["ar", ar],
]);

/** The words of a language (BCP 47), in English for one that we do not have. */
export function failureWordsOf(language: string): FailureWords {
  return languages.get(language.split("-")[0]?.toLowerCase() ?? "") ?? en;
}
