const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Function words of English: they carry grammar, not the subject of a sentence. Lower case, plain apostrophes. */
const functionWords = words(`
  a an the this that these those such same other another each every either neither any some all both few
  many much more most less least several own
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
  hers herself it its itself they them their theirs themselves one ones someone somebody something anyone
  anybody anything everyone everybody everything nobody nothing none who whom whose which what whatever
  i'm i've i'd i'll im ive id ill you're you've you'd you'll youre he's he'd he'll she's she'd she'll it's it'd it'll
  we're we've we'd we'll they're they've they'd they'll theyre that's thats there's theres here's what's who's let's lets
  be am is are was were been being have has had having do does did doing done can could may might must shall
  should will would ought get gets got getting gotten
  and or but nor so yet if then else because as while until unless though although since than whether
  of at by for with about against between into through during before after above below to from up down in
  out on off over under again further onto upon within without via per
  here there where now just only also too very really quite rather even still already almost ever
  always often sometimes usually maybe perhaps actually basically simply totally completely
  etc eg ie ok okay oh well yes yeah yep hmm
  dr mr mrs ms
`);

/** Words of politeness and of talking to a business, which say nothing about the subject. */
const politenessWords = words(`
  please pls plz thanks thank thankyou thx ty cheers hi hello hey dear sir madam regards sincerely kindly kind sorry
  greetings morning afternoon evening guys team folks
`);

/** Function words that change what a short request means; grouping keeps them. */
export const meaningfulFunctionWords = words("not never no how why when where cannot without");

/** True for words that a subject is never made of: function words and politeness. */
export function isStopWord(lower: string): boolean {
  return functionWords.has(lower) || politenessWords.has(lower);
}

/** True for "not" in any of its forms: "not", "can't", "cannot", "dont", "never", "no", "without". */
export function isNegation(lower: string): boolean {
  return negations.has(lower) || lower.endsWith("n't");
}

const negations = words(`
  not no never nor neither none nothing nobody nowhere cannot cant wont dont doesnt didnt isnt arent wasnt werent
  hasnt havent hadnt couldnt wouldnt shouldnt aint without hardly barely scarcely n't
`);
