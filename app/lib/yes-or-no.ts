const yes = "yes y true 1 on ja wahr oui vrai sí si verdadero نعم".split(" ");
const no = "no n false 0 off nein falsch non faux falso لا".split(" ");
const words = new Map([
  ...yes.map((word): [string, boolean] => [word, true]),
  ...no.map((word): [string, boolean] => [word, false]),
]);

/** What a word says that answers yes or no, in English, German, French, Spanish or Arabic, however it is capitalised. */
export function readYesOrNo(text: string): boolean | undefined {
  return words.get(text.trim().normalize("NFC").toLowerCase());
}
