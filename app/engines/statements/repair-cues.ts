import { type Cue, cue } from "./cue.ts";
import { formerTrouble } from "./negation-wordings.ts";

/** Wordings that ask for a repair, or say that it was done. */
export const repairCues: readonly Cue[] = [
  cue(
    "asks for a repair",
    "asks for a repair",
    `fix (?:it|this|that|the|these|them|your|asap|please|pls|plz|and|or|soon|bugs?)
    needs? (?:to be )?(?:fix\\w*|work|improvement|repair\\w*)
    (?:please )?help`,
    { pain: 1.3, goal: -0.9 },
  ),
  cue(
    "asks to fix",
    "asks for a repair",
    `(?:please|pls|plz|kindly|must|needs? to|can you|could you|should) (?:\\w+ )?(?:fix|repair|correct|resolve|solve|sort (?:this |it |that )?out)`,
    { pain: 2.1, goal: -0.9 },
  ),
  cue(
    "resolved",
    "says it is settled",
    `no longer ${formerTrouble}
    (?:is|was|are|were|been|got|has|have|now|all|quickly|finally|you) (?:now |been |all |finally |quickly )?(?:fixed|solved|resolved|sorted)
    (?:fixed|solved|resolved) (?:it|the|my|now|all|every|within|quickly)
    works? (?:now|again|fine|great|well|perfect\\w*)
    (?:no|not|never) (?:a |any |had |have |been |single )*(?:problems?|issues?|bugs?|trouble|complaints?|crash\\w*|errors?|glitch\\w*)
    used to (?:crash|freeze|fail|hang|lag)`,
    { pain: -2.2, praise: 0.8 },
  ),
];
