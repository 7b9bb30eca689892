import { type Cue, cue, withPolarity } from "./cue.ts";
import { deliveryCues } from "./delivery-cues.ts";
import { failureCues } from "./failure-cues.ts";
import { formerTrouble } from "./negation-wordings.ts";
import { repairCues } from "./repair-cues.ts";
import { serviceCues } from "./service-cues.ts";

const complaintCues: readonly Cue[] = [
  cue(
    "problem",
    "names a problem",
    `problems?
    problematic
    issues?
    troubles?
    difficult\\w*
    complaints?
    flaws?
    defect\\w*
    drawbacks?
    downsides?
    inconvenien\\w*`,
    { pain: 1.5, praise: -0.3 },
    { praise: 0.4 },
  ),
  cue(
    "blame",
    "complains",
    `annoy\\w*
    frustrat\\w*
    disappoint\\w*
    terribl[ey]
    awful\\w*
    horribl[ey]
    useless
    worthless
    worst
    worse
    waste
    wasted
    sucks?
    sucked
    crap
    crappy
    garbage
    rubbish
    junk
    trash
    poor
    poorly
    bad
    badly
    ridiculous\\w*
    unacceptable
    unusable
    pathetic
    stupid
    lame
    hate
    hated
    angry
    sick of
    tired of
    fed up
    scam
    rip ?off
    misleading
    rude
    nightmare
    pain
    mess`,
    { pain: 1.1, praise: -0.8, goal: -0.3 },
    { praise: 0.2 },
  ),
  cue(
    "hard",
    "says it is hard to use",
    `confus\\w*
    hard to
    (?:too |so |very |more )complicated
    complicated
    (?:difficult|impossible|tough) to
    clunky
    clumsy
    ugly
    unclear
    unintuitive
    unreliable
    inconsistent
    inaccurate
    intrusive
    outdated
    too (?:many|much|small|big|large|slow|short|long|loud|expensive|hard|easy|complicated|heavy|difficult|dark|bright|few|little|high|low)
    not enough`,
    { pain: 1.4, praise: -0.3 },
    { praise: 0.3 },
  ),
  cue(
    "lost",
    "says what was lost",
    `lost
    loses?
    losing
    disappear\\w*
    vanish\\w*
    gone
    wiped
    deleted (?:my|all|everything)
    (?:over)?charged (?:me|twice|my|us)
    charged
    stole
    refund
    money back
    hacked
    virus
    spam
    spyware
    overpriced
    expensive`,
    { pain: 1.2, praise: -0.3 },
    { praise: 0.1 },
  ),
  cue(
    "repeated",
    "says it happens again and again",
    `every ?time
    each time
    whenever
    constantly
    all the time
    over and over
    again and again
    randomly
    sometimes
    half the time
    repeatedly
    always (?:crash|freez|fail|say|ask|stop|stuck)\\w*`,
    { pain: 0.7 },
  ),
  cue(
    "since a change",
    "says since when",
    `(?:after|since|with|ever since) (?:the |this |my |an? )?(?:\\w+ )?(?:update|upgrade|updating|upgrading|version|release)
    (?:new|latest|last|recent) (?:update|version|upgrade)
    used to (?:work|be|love|like|have|play|enjoy)
    until (?:the|i|it|now|recently)
    no longer(?! ${formerTrouble})
    anymore
    any more
    suddenly`,
    { pain: 1.0, goal: -0.4 },
  ),
  cue(
    "gave up",
    "says that they gave up",
    `uninstall\\w*
    deleted it
    deleting
    re ?-?install\\w*
    returned it
    returning it
    sent it back
    switched to
    cancell?ed
    gave up
    restart\\w*
    go back to`,
    { pain: 1.0, praise: -0.3, goal: -0.2 },
  ),
];

// Words that no lexicon of feelings holds, and that no customer writes when content.
const polarities = new Map([
  ["does not work", -1.8],
  ["hard", -1.0],
  ["lost", -0.5],
  ["gave up", -0.6],
  ["since a change", -0.4],
  ["late", -1.2],
  ["not on time", -1.5],
  ["waiting", -0.8],
  ["never came", -1.5],
  ["money", -1.2],
  ["kept money", -1.2],
  ["no answer", -1.2],
  ["poor quality", -1.0],
  ["papers", -0.8],
]);

/** Wordings of what does not work, hurts or annoys. A negation before most of them turns them off. */
export const painCues: readonly Cue[] = [
  ...failureCues,
  ...deliveryCues,
  ...serviceCues,
  ...complaintCues,
  ...repairCues,
].map((plain) => withPolarity(polarities.get(plain.name) ?? 0, plain));
