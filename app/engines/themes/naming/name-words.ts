const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Verbs (lemmas) of saying, thinking and wishing: what follows them is the matter, not they. ("Hop" is what the tagger
 * makes of "hoping".)
 */
export const unsayingVerbs =
  words(`be have do need wish want would like love try use let say tell know think see seem look help please feel
  mean hope ask guess believe prefer enjoy hate thank appreciate can could will should must may might understand suppose wonder hop`);

/** Verbs (lemmas) that say something only together with what they are done to: "get refund", but never "get". */
export const lightVerbs =
  words(`make get go find give take put come keep contact start begin happen allow enable continue become include receive
  send add create bring set show turn offer provide`);

/** Of these, the ones that add nothing to their object. */
export const emptyVerbs = words("make get go give take put come keep bring begin happen become include");

/** Verbs (lemmas) that another verb follows: "stopped working", "keeps crashing", "refuses to start". */
export const leadingVerbs = words("keep stop start begin quit fail refuse forget manage continue cease");

/** Adjectives before "to" that only say that something can be done. */
export const enablingAdjectives = words("able possible");

/** Adjectives that judge without saying why, or only point. */
export const weakAdjectives =
  words(`able other same new more many much next last first second sure own such good great nice bad
  only whole full few possible available current different certain various due single usual`);

/** Nouns that tell what goes wrong; a theme is not named by one of them alone where anything says more. */
export const troubles = words(
  "crash error bug delay failure freeze outage timeout glitch lag fault mistake refusal",
);

/** Nouns that name nothing in particular. */
export const vagueThings =
  words(`thing lot way time bit kind problem issue app application product item something anything
  everything day week month year minute hour people person user customer one stuff reason case fact question other half heart
  glance story nothing others sort type part side rest end point number couple moment word best top use ease
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`);

/** Vague nouns that do things all the same: "App crashes" is a name, "App" is not. */
export const vagueDoers = words("app application product item");

/** Adverbs that finish a happening: "charged twice", "arrives late". */
export const endings = words(
  "twice again slowly wrong wrongly late early badly properly correctly apart together back away",
);

/** Small words that belong to the verb before them. */
export const particles = words("up out off down back away on in over apart");

export const nobody = words("nobody noone none nothing");

/** Words that say whose or which, and stand before a noun. */
export const owners = words(
  "my our your his her its their this that these those some any all each every another",
);
