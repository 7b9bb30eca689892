import type { PrivacyWords } from "./en.ts";

export const privacyInFrench: PrivacyWords = {
  oneQuestion: "Il y a une question.",
  upToQuestions: "Il y a jusqu’à {n} questions.",
  alsoAsked: "Nous demandons aussi : {list}.",
  mayLeaveOut: "Vous pouvez laisser de côté ce qui est indiqué comme facultatif.",
  email: "votre adresse e-mail",
  contact: "comment vous joindre",
  address: "votre adresse",
  file: "des fichiers",
  anonymous:
    "Cette enquête est anonyme. Vos réponses sont enregistrées sans votre nom, sans le lien que vous avez ouvert et sans heure plus précise que le jour, de sorte que personne ne peut dire lesquelles sont les vôtres, pas même avec la base de données en main. Les résultats ne sont montrés qu’à partir de {n} personnes. Ce que vous écrivez est lu tel quel : laissez de côté ce qui vous trahirait.",
  byLink:
    "Si vous êtes venu par un lien qui vous a été envoyé, vos réponses sont enregistrées avec votre nom.",
  tied: "Il en va de même si vous dites qui vous êtes ; certaines font alors partie de ce que nous savons de vous comme client.",
  untied: "Par toute autre voie, elles sont enregistrées sans lui.",
  kept: "Vos réponses restent sur la machine qui fait tourner cette enquête ; cette page ne charge rien d’ailleurs et ne pose aucun cookie. Elles sont conservées jusqu’à ce que ceux qui demandent, ou vous, les suppriment.",
  themes: "Les textes sont lus par un programme sur cette machine, qui les classe par sujet.",
  receipt:
    "Après l’envoi, vous recevez un reçu. Avec lui, vous pouvez voir vos réponses, les corriger, les retirer ou les emporter, sans compte.",
  onlyWay: "C’est la seule voie vers elles : gardez-le si vous pourriez le vouloir.",
  shortAnonymous: "Cette enquête est anonyme : personne ne peut dire quelles réponses sont les vôtres.",
  shortTied: "Vos réponses ne sont enregistrées avec votre nom que si vous dites qui vous êtes.",
  shortUntied: "Vos réponses sont enregistrées sans votre nom.",
  shortReceipt: "Avec le reçu que vous obtenez, vous pouvez les voir, les corriger ou les retirer.",
  noReceipt:
    "D’autres utilisent cet appareil après vous, vous n’obtenez donc pas de reçu ici : ce qui est envoyé, vous ne pouvez plus le modifier.",
};
