import { beginsWith, type Cut, type Message, type Rule } from "../removal.ts";
import { type SentenceSpan, sentenceSpans } from "../sentence-spans.ts";
import { anyOf, withSingleBlanks } from "./any-of.ts";
import { isOwnVoice } from "./own-voice.ts";

const opening = anyOf(
  /^(?:confidentiality (?:notice|note)|legal (?:notice|disclaimer)|(?:e-?mail )?disclaimer)(?:\s?:?$|\b.{0,300}\b(?:confidential|privileged|intended|liab))/i,
  /^(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|message|communication|transmission)(?: (?:transmission|message|communication))?,? (?:\(|and|including|together|with|is|are|may|contains?).{0,120}\b(?:confidential|privileged|intended|proprietary)/i,
  /^if you (?:are not|have received this|received this).{0,60}\b(?:intended|in error|by mistake)/i,
  /^(?:please )?(?:consider|think of|think about) the environment before print/i,
  /^(?:this (?:e-?mail|message) has been (?:checked|scanned)|scanned by|virus-free)\b/i,
  /^(?:registered (?:office|in england)|company (?:number|registration)|handelsregister|geschäftsführer(?:in)?|sitz der gesellschaft|ust-?id(?:nr)?\.?)\s?:|^amtsgericht\s.{0,40}\bhrb/i,
  /^(?:vertraulichkeitshinweis|rechtlicher hinweis|haftungsausschluss)\b/i,
  /^(?:diese e-?mail|diese nachricht|der inhalt dieser e-?mail)\b.{0,140}\b(?:vertraulich|bestimmt|geschützt)/i,
  /^(?:wenn|falls|sollten) sie (?:nicht der|diese (?:e-?mail|nachricht) (?:irrtümlich|versehentlich))/i,
  /^(?:bitte )?(?:denken sie an die umwelt|prüfen sie, ob diese mail)/i,
  /^(?:avis de confidentialité|mention légale)\b/i,
  /^(?:ce message|ce courriel|cet e-?mail)\b.{0,140}\b(?:confidentiel|destiné|exclusif)/i,
  /^si vous (?:n['’]êtes pas le destinataire|avez reçu ce (?:message|courriel))/i,
  /^(?:avant d['’]imprimer|pensez à l['’]environnement)/i,
  /^aviso (?:legal|de confidencialidad)\b/i,
  /^(?:este mensaje|este correo|la información contenida en este)\b.{0,140}\b(?:confidencial|destinatario|dirigid[oa]|exclusiv[oa])/i,
  /^si (?:usted )?(?:no es el destinatario|ha recibido este)/i,
  /^antes de imprimir/i,
);
// What such a notice goes on with.
const legalWord =
  /\b(?:confidential|privileged|intended|recipients?|addressee|disclos\w{0,5}|disseminat\w{0,5}|unauthori[sz]ed|prohibited|unlawful|delete|liab\w{0,6}|viruses|in error|copyright|registered (?:in|office)|vertraulich\w{0,3}|empfänger\w{0,2}|adressat\w{0,2}|unbefugt\w{0,2}|vernichten|löschen|haft\w{0,5}|untersagt|gestattet|amtsgericht|hrb|geschäftsführer|confidentiel\w{0,3}|destinataires?|interdite?|expéditeur|détruire|divulg\w{0,6}|confidencial\w{0,4}|destinatari[oa]s?|prohibid[oa]|notifíque\w{0,4}|elimin\w{0,4}|remitente|views or opinions)/i;

const shortest = 8;
const longest = 800;

/** Sets aside what companies put under every mail: confidentiality, liability, registration. */
export const legalNotice: Rule = {
  name: "legal notice",
  sentence:
    "The notice a company puts under each of its mails: confidentiality, liability, where it is registered.",
  find: (message) => {
    const cuts: Cut[] = [];
    let inside = false;
    for (const span of sentenceSpans(message)) {
      if (span.end - span.start < shortest) {
        inside = false;
        continue;
      }
      const words = sentenceOf(message, span);
      const opens = opening.test(words);
      inside = (opens || (inside && legalWord.test(words))) && !isOwnVoice(words);
      if (inside) cuts.push({ ...span, why: beginsWith(words) });
    }
    return cuts;
  },
};

function sentenceOf({ text }: Message, { start, end }: SentenceSpan): string {
  return withSingleBlanks(text.slice(start, Math.min(end, start + longest)))
    .replace(/^[\s*•_-]{1,40}/, "")
    .trim();
}
