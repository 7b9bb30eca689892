import { type Cue, cue } from "./cue.ts";
import { negatedAuxiliary } from "./negation-wordings.ts";

const spans = "(?:minutes?|hours?|days?|weeks?|months?|years?)";
const lengths = `(?:${spans}|ages|forever|eternity|so long|too long|very long|a long time)`;

/** Wordings of what came late, never came, or came missing, wrong or damaged. */
export const deliveryCues: readonly Cue[] = [
  cue(
    "late",
    "says something came late",
    `(?:\\w+ )?${spans} (?:too )?late
    (?<!(?:sorry|apologies|apologise|apologize) (?:for )?(?:the |my |such a |being )?)(?<!(?:of|open|opens|opened|stay|stays|stayed|staying|up|better|sleep|sleeping|work|works|working|worked|shop|until|till) )late(?! (?:at|in|on|night|nights|nite|evening|evenings|afternoon|morning|check|checkout|bar|opening|hours|summer|autumn|winter|spring|bird|shift|shifts|than|father|mother|husband|wife|grandfather|grandmother|uncle|aunt|brother|sister|friend|\\d+)(?![\\p{L}']))
    (?:\\w+ )?${spans} (?:behind|overdue|past (?:the|its|their|due))
    delay(?:s|ed)?
    overdue
    behind schedule
    postpon(?:es|ed|ing)`,
    { pain: 2.7, praise: -0.5 },
    { praise: 0.6 },
  ),
  cue(
    "not on time",
    "says something came late",
    `${negatedAuxiliary} (?:\\w+ ){0,3}(?:on time|in time|on schedule|punctual\\w*)
    (?:rarely|hardly|seldom) (?:\\w+ ){0,2}(?:on time|punctual\\w*)
    miss(?:es|ed) (?:its|the|their|your|my|our|every|another) (?:\\w+ )?(?:slots?|appointments?|dates?|deadlines?|connections?|flights?|trains?)
    (?:longer|later) than (?:\\w+ )?(?:promised|agreed|announced|expected|stated|advertised)`,
    { pain: 2.7, praise: -0.5 },
  ),
  cue(
    "waiting",
    "says they wait",
    `still (?:waiting|awaiting|no|not|nothing|haven't|hasn't|didn't|pending)
    (?:been|kept|keep|keeps|left|leaves|left us|left me|made us|made me|makes us|makes me) (?:\\w+ )?wait(?:ing)?
    (?:waiting|waited|wait|queued|queuing|queueing|queue) (?:\\w+ ){0,4}${lengths}
    (?:${spans}) (?:of|in) (?:waiting|queueing|queuing|(?:the|a) queue)
    ${spans} (?:later|ago|on|after) (?:and |but )?(?:\\w+ ){0,3}(?:nothing|still no|still not|no sign|no reply|no answer)
    (?:long|longer|endless|huge) (?:queues?|waits?|waiting)
    nothing (?:\\w+ )?(?:came|arrived|arrives|comes|changed|changes|moves|moved|happening)
    (?:keep|keeps|kept) (?:\\w+ )?(?:postponing|rescheduling|promising|delaying)`,
    { pain: 2.2, praise: -0.4 },
  ),
  cue(
    "never came",
    "says what never came",
    `${negatedAuxiliary} (?:yet |even |been |being |ever |always |actually |really |be |to |yet been |even been )?(?:arriv(?:e|es|ed|ing)|c[ao]mes?|coming|turn(?:ed|s)? up|turn up|show(?:n|ed|s)? up|deliver(?:ed|s|y)?|receiv(?:e|es|ed|ing)|got|gotten|ship(?:ped|s)?|dispatch(?:ed)?|posted|credited|refund(?:ed|s)?|reimburs(?:e|es|ed)|paid out|paid back|returned|processed|reached)
    (?:has|have|had|is|are) yet to (?:be )?(?:arrive|come|receive|deliver\\w*|ship\\w*|refund\\w*|credit\\w*|see|appear)
    (?:nobody|no one|no - one|noone|no (?:technician|courier|driver|engineer|plumber|driver)) (?:\\w+ )?(?:came|comes|arrived|turned up|showed up|delivered)
    no sign of (?:my|our|the|it|them|any)
    got lost
    lost (?:my|our) (?:parcels?|packages?|luggage|bags?|suitcases?|orders?|cards?|letters?|keys?|laundry|booking|reservation)
    (?:parcels?|packages?|luggage|bags?|suitcases?|orders?|cards?|letters?|shipments?) (?:\\w+ ){0,2}(?:lost|disappeared|vanished)`,
    { pain: 2.5, praise: -0.5 },
  ),
  cue(
    "damaged",
    "says something came damaged",
    `damag(?:ed|es)
    defective
    faulty
    (?:arrived|came|delivered|was|were|is|are|got|completely|half) (?:\\w+ )?(?:broken|empty|incomplete|crushed|bent|wet|soaked|used|expired|opened|spoil(?:ed|t))
    dirty
    filthy
    stain(?:s|ed)
    torn
    cracked
    scratch(?:ed|es)
    dent(?:s|ed)
    smashed
    shattered
    crushed
    mou?ldy
    rotten
    stale
    rust(?:y|ed|s)`,
    { pain: 2.0, praise: -0.5 },
    { praise: 0.4 },
  ),
  cue(
    "wrong or missing",
    "says what is wrong or missing",
    `(?<!(?:get|go|me|prove|proven|went) )wrong
    (?:incorrect|mixed up|mix - up|swapped) (?:\\w+ )?(?:items?|orders?|sizes?|colou?rs?|products?|articles?|parts?|rooms?|parcels?)
    (?:was|were|is|are|went|gone|go|parts?|screws?|items?|pieces?|one|two|three|half|still) (?:\\w+ )?missing
    missing (?:\\w+ )?(?:parts?|items?|pieces?|screws?|pages?|from|in)
    (?:not|n't|isn't|wasn't|nothing like) (?:what|as|the one|the ones) (?:\\w+ )?(?:ordered|described|advertised|promised|shown|pictured|booked)
    (?:different|other) (?:\\w+ )?(?:from|than|to) (?:what|the one|the) (?:\\w+ )?(?:ordered|described|advertised|promised|booked|picture|photo|photos|description)`,
    { pain: 1.9, praise: -0.5 },
    { praise: 0.3 },
  ),
];
