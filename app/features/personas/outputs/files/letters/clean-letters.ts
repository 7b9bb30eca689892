/** Letters of which nothing is drawn, or that turn the words around them: controls, soft hyphens, marks of direction. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu;

/** Joiners shape Arabic and bind emoji into one picture; anywhere else they are letters without width. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)[\u200c\u200d]+|[\u200c\u200d]+(?![\p{Script=Arabic}\p{Extended_Pictographic}])/gu;

/** More than three marks on one letter reach into the lines above and below. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * A text as it is set in a file: composed (NFC), on one line, without letters that XML forbids or that nobody sees.
 * Halves of a surrogate pair become U+FFFD; what is left may still be missing from every font.
 */
export function cleanLetters(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/(?:(?!\u00a0)[\t\n\v\f\r\u2028\u2029\p{Zs}])+/gu, " ")
    .replace(UNSEEN, "")
    .replace(STRAY_JOINER, "")
    .replace(PILED_MARKS, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Tones of skin and the choice between text and picture mean nothing to a font without colours, which sets them apart. */
export function withoutTones(text: string): string {
  return text.replace(/[\p{Emoji_Modifier}\p{Variation_Selector}]/gu, "");
}

const RIGHT_TO_LEFT =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text is read from the right: its first letter says so (Unicode bidirectional algorithm, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}
