/** A negated auxiliary or what stands for one, before a verb: "won't", "did not", "never", "unable to". */
export const negatedAuxiliary =
  "(?:(?:wo|ca|do|does|did|is|are|was|were|has|have|had|could|would) ?n't|(?:wont|cant|dont|doesnt|didnt|isnt|wasnt|couldnt|wouldnt|havent|hasnt)|cannot|can not|will not|(?:do|does|did|could|would) not|never|no longer|not|unable to|not able to|refuses? to|refused to|fails? to|failed to)";

/** What was bad and is over: after "no longer" these are good news. */
export const formerTrouble =
  "(?:\\w+ )?(?:late|delayed|delays?|waiting|slow|broken|noisy|leak\\w*|rude|crash\\w*|fr[eo]ez\\w*|hangs?|lags?|missing|overpriced|expensive|ignored|a problem|an issue|a mess)";
