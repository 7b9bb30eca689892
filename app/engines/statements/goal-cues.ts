import { type Cue, cue } from "./cue.ts";

const changeVerb =
  "(?:add|allow|let|make|give|include|provide|support|implement|enable|bring|put|create|expose|introduce|improve|increase|change|consider|offer|remove|extend|open|expand|unlock|show|update|release|move|keep|integrate|simplify|reduce|get|have|update)";

// "I hope you are well" and "looking forward to your reply" close a letter.
const courteousHope =
  "(?:that )?(?:(?:you|everyone|someone|you all)(?: (?!to)\\w+){0,2} (?:understand\\w*(?! (?:that|why|how|we|our))|well|fine|safe|healthy|okay|ok|forgive|excuse|hear me|a (?:\\w+ )?(?:day|weekend|week|evening))|(?:this|it|that|my \\w+)(?: (?!to)\\w+){0,2} (?:helps?|helped|clear|finds? you|sense|reaches)|to hear (?:from|back)|(?:for|to get|to receive) (?:an? |your )?(?:\\w+ )?(?:answer|reply|response|understanding|patience|feedback))";
const courteousForward =
  "(?:hear\\w*|receiv\\w*|meeting|speaking|(?:your|an?|the|any) (?:\\w+ )?(?:reply|response|answer|news|call|feedback))";
// "I wish to commend her", "I would like to thank you": said of people, and done by being said.
const speechAct =
  "(?! (?:to (?:commend|thank|praise|congratulate|express|complain|report|say|add that)|you (?:all|the best|well|a )))";
// What is asked of whoever reads the letter, not of the product.
const contact =
  "(?:get (?:back|in touch)|give (?:me|us) (?:an? )?(?:\\w+ )?(?:call|ring|answer|reply|explanation|feedback)|(?:help|fix|contact|note|see|sort|do not|don't|let (?:me|us) know|advise|explain|tell|email|e-mail|mail|message|call|ring|phone|write(?= (?:to|me|us|in|back|by|soon|again|clearly|large|larger|big|bigger|simply|slowly|[.!])|$)|refund|respond|reply|answer|inform|confirm|find (?:attached|enclosed|below)|feel free|accept my|excuse|forgive|bear with)(?:$| ))";

const opening = "^(?:please |also |just |maybe |perhaps |or |and |at least |simply |instead |1 )?";

/** Wordings of what a customer wishes, wants or proposes. */
export const goalCues: readonly Cue[] = [
  cue(
    "wish",
    "wishes",
    `wish(?:ed)?${speechAct}
    wishes
    wishing
    if only
    wish ?list
    i hope (?!${courteousHope})(?:you|they|to|that|there|it|for|the|we|this)
    hoping (?!${courteousHope})(?:you|they|for|to|that)
    hope (?!${courteousHope})(?:you|they|to see|for|there)
    hopefully (?:you|they|there|it|the)
    looking forward to(?! ${courteousForward})`,
    { goal: 2.5, praise: -1.4 },
  ),
  cue(
    "would be good",
    "says what would be good",
    `(?:would|wud|will|it'd|that'd|could|might|should) (?:\\w+ )?be (?:\\w+ )?(?:an? )?(?:\\w+ )?(?:nice|great|good|cool|awesome|helpful|better|useful|perfect|amazing|wonderful|fantastic|ideal|easier|lovely|handy|beneficial|best|sweet|appreciated|welcome|interesting|improved|possible|5|five|idea)
    would(?: \\w+)? (?:love|like|prefer|appreciate)${speechAct}
    i'd (?:\\w+ )?(?:love|like|prefer)${speechAct}
    id (?:love|like)
    it would (?:\\w+ )?(?:help|make|allow|be)
    would make
    (?:better|nicer|nice|great|perfect|stars|good|cool|easier|helpful|awesome) (?:if|to have)
    if (?:you|they|it|there|we|i) (?:\\w+ )?(?:could|would|added|had|were|was able)`,
    { goal: 2.2, praise: -2.4 },
  ),
  cue(
    "should",
    "says what should be",
    `should (?:also |really |at least |just |not |only |definitely |have |n't )?(?:be|have|add|allow|let|make|give|include|provide|support|work|show|offer|consider|get|do|come|keep|put|also|remain|return|use|take)
    shouldn't
    should(?! have been)(?! be ashamed)
    ought to
    must (?:be|support|allow|provide)
    needs? to (?:have|add|allow|include|support|provide|improve|make|get)
    it is time to
    there (?:should|must|needs? to|ought)`,
    { goal: 2.2, praise: -0.8 },
  ),
  cue(
    "request",
    "asks for a change",
    `(?:please|pls|plz|kindly) (?!${contact})(?:\\w+ )?${changeVerb}
    (?:can|could|would|will) (?:you|we|u|they)(?: guys| also| please| at least| possibly| maybe)? (?:please )?(?:have|get|${changeVerb})
    (?:please|pls|plz|kindly) (?!${contact})\\w+
    why (?:don't|not|can't|isn't|doesn't) (?:you|they|it|there|we)
    vote (?:for|this|up)
    (?:good|great|nice|better|my) idea
    expect (?:it|the|to)
    how about
    why not
    what about
    bring (?:it )?back
    suggest\\w*
    propos\\w+
    request\\w*
    my (?:idea|request|suggestion|proposal)
    feature request
    make it (?:so|possible|easier|more|able)
    ${changeVerb} (?:the )?(?:option|ability|support|possibility|way|feature|more)
    allow (?:us|me|users?|developers?|the|for|people|customers)
    (?:let|give) (?:us|developers|users|people)
    in the (?:next|future) (?:update|version|release)
    (?:next|future) (?:update|version|release)s?`,
    { goal: 2.1, praise: -0.6 },
  ),
  cue(
    "instruction",
    "opens with what to do",
    `${opening}(?:add|allow|let|make|give|include|provide|support|implement|enable|bring|put|create|expose|introduce|improve|increase|consider|offer|remove|extend|open up|expand|unlock|show|update|release|integrate|simplify|reduce|replace|ensure|publish|return|rename|separate|merge|port|convert|adopt|relax|raise|lower|drop|permit|restore|revert|redesign|rework|document|redo|develop|build|design|fill|look into|think about)(?! (?:it|this|them|to|me|of|in|at|by|my|sure) )(?! ?$)
    i (?:would )?(?:suggest|propose|request)`,
    { goal: 2.3, praise: -0.6 },
  ),
  cue(
    "loose instruction",
    "may open with what to do",
    // "Use it daily", "Have it on my phone": the dropped subject of such verbs is as often "I" as "you".
    `${opening}(?:use|change|move|give|take|turn|stop|start|focus|go back|have (?:an?|the|some|more))(?! (?:it|this|them|to|me|of|in|at|by|my|been) )(?! ?$)
    i (?:would )?recommend (?:adding|making|having|that|to|you|the)`,
    { goal: 1.3, praise: -0.3 },
  ),
  cue(
    "need",
    "says what is needed",
    `(?:i|we|it|app|game|you|they|people|users|developers|just|really|also|still|only|desperately|definitely|badly) needs? (?:a|an|the|more|some|better|this|that|support|for|multi\\w*|new)
    (?:it|app|game|they|you) needs? to
    (?:really |also |we |badly )need
    want to (?:be able|see|have)
    needs? (?:a|an|more|some|better)
    want (?:a|an|more|some|this|you to|it to)
    i'd want`,
    { goal: 1.6 },
  ),
  cue(
    "want",
    "says what is wanted",
    `want (?:to|the|it)
    wants? to
    wanted to
    need to
    needed
    looking for
    in order to`,
    { goal: 0.8 },
  ),
  cue(
    "possible",
    "asks for a possibility",
    `(?<!(?:not|n't|never|won't|wont|can't|may|will|must|cannot) (?:even )?)(?:be|were) able to
    (?:an?|some|any|more|other|extra|additional|new) (?:\\w+ )?(?:options?|abilit(?:y|ies)|possibilit(?:y|ies)|ways?|features?|functions?|settings?|support|api|buttons?)
    (?:the )(?:\\w+ )?(?:option|ability|possibility)
    options? (?:to|for|of)
    ability to
    a way to
    support for
    so (?:that )?(?:i|we|you|users|people|they) (?:can|could|would|will)
    instead of
    rather than
    at least
    more (?:options|features|levels|control|customi[sz]ation|content|choices|characters|themes|languages|support)`,
    { goal: 0.9 },
  ),
  cue(
    "lacks",
    "says what it lacks",
    `lacks?
    lacking
    lack of
    (?:only|one|main|biggest) thing (?:\\w+ )?(?:missing|lacking|i miss|is)`,
    { goal: 1.6, pain: 0.8 },
  ),
  cue(
    "missing",
    "says what is missing",
    `missing
    (?:there is|there's|theres|there are|has|have|with) no
    no (?:option|way|support|ability|possibility|setting|button|search|api)
    only thing
    doesn't have
    does not have
    don't have
    without (?:a|an|the|any)`,
    { goal: 0.8, pain: 0.8 },
  ),
];
