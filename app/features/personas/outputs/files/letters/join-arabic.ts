/**
 * The forms of each Arabic letter, in the order in which Unicode lists them (Arabic Presentation Forms A and B):
 * alone; at the end; and, for letters that join on both sides, at the beginning and in the middle.
 */
const forms = new Map<string, string[]>();
for (const [from, to] of [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbe7],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const form = String.fromCodePoint(code);
    const letters = form.normalize("NFKC");
    if (letters !== form) forms.set(letters, [...(forms.get(letters) ?? []), form]);
  }
}

const LAM = "\u0644";
const TATWEEL = "\u0640";
/** Vowel points of Arabic and Hebrew, which everyday texts are written without. */
const POINTS =
  /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06ed]/gu;

/**
 * A text with its Arabic letters in the forms that they have beside their neighbours (Unicode 15.0, section 9.2), one
 * character each. The PDF library takes letters apart that the font draws from several pieces and loses some of them;
 * these it leaves whole. Vowel points, which it would set beside their letters, are left out.
 */
export function joinArabic(text: string): string {
  if (!/[\u0590-\u06ff]/.test(text)) return text;
  const letters = [...text.replace(POINTS, "")];
  let joined = "";
  let reachesOn = false;
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? "";
    const pair = letter === LAM ? forms.get(letter + (letters[index + 1] ?? "")) : undefined;
    const own = pair ?? forms.get(letter);
    if (!own) {
      if (!/[\u200c\u200d]/.test(letter)) joined += letter;
      reachesOn = letter === TATWEEL;
      continue;
    }
    if (pair) index += 1;
    const next = letters[index + 1] ?? "";
    const isReached = (forms.get(next)?.length ?? 0) > 1 || next === TATWEEL;
    const joinsOn = own.length === 4 && isReached;
    const place = (reachesOn && own.length > 1 ? 1 : 0) + (joinsOn ? 2 : 0);
    joined += own[place] ?? letter;
    reachesOn = joinsOn;
  }
  return joined;
}
