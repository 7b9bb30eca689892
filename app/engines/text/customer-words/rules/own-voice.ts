const firstPerson =
  /(?:^|[^\p{L}\p{N}])(?:i|i['’](?:m|ve|ll|d)|my|me|mine|ich|mein\p{L}{0,2}|mir|mich|je|mon|ma|mes|moi|yo|mi|mis|me)(?![\p{L}\p{N}])|(?:^|[^\p{L}])[jm]['’]\p{L}/iu;
const contrast =
  /(?:^|[^\p{L}])(?:but|however|yet|although|though|still|never|nobody|aber|jedoch|trotzdem|obwohl|nie|niemand|mais|pourtant|jamais|personne|pero|sin embargo|aunque|nunca|nadie)(?!\p{L})/iu;

const trouble =
  /(?:^|[^\p{L}])(?:not|cannot|\p{L}{2,6}n['’]t|without|fail(?:s|ed|ing|ure)?|errors?|broken|wrong|slow|late|terrible|unacceptable|disappoint\p{L}{0,4}|nicht|keine?\p{L}?|ohne|fehler|falsch|kaputt|pas|sans|erreur|sin|roto|tarde)(?!\p{L})/iu;

/** True where something is wrong: a standing text does not speak of that. */
export function speaksOfTrouble(sentence: string): boolean {
  return trouble.test(sentence);
}

/** True where a customer speaks for himself ("my", "ich") or objects ("but", "nie"): no help desk's machine does. */
export function isOwnVoice(sentence: string): boolean {
  return firstPerson.test(sentence) || contrast.test(sentence);
}
