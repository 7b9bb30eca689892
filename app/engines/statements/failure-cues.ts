import { type Cue, cue } from "./cue.ts";
import { formerTrouble, negatedAuxiliary } from "./negation-wordings.ts";

const workingVerb =
  "(?:\\w+ly |even |always |ever |to |be |get |seem to |let (?:me|us|you) |allow (?:me|us|you) (?:to )?)?(?:work|working|worked|open|opening|load|loading|loaded|start|starting|run|running|play|connect|connecting|sync|syncing|save|saving|saved|send|sending|receive|download|downloading|install|installing|update|updating|show|showing|display|respond|responding|log ?in|login|sign|access|see|find|find|use|hear|view|watch|scroll|upload|print|charge|turn|stay|stop|finish|complete|pay|delete|remove|change|move|click|select|read|type|write|recogni[sz]e|detect|do anything|go|get|even|figure|fit|hold|last|keep|switch|search|edit|export|import|refresh|reach|register|rotate|help|pop|come|appear|launch|transfer|enter|post|share|reply|cancel|exit|close|unlock|verify|support)";

/** Wordings of what fails, does not work or is slow. */
export const failureCues: readonly Cue[] = [
  cue(
    "failure",
    "says what fails",
    `crash\\w*
    fr[eo]ez\\w*
    froze
    frozen
    hangs
    hung up
    (?:gets?|got|getting|is|stays|am) stuck
    stuck
    bugs?
    buggy
    glitch\\w*
    errors?
    broken
    broke
    fail(?:s|ed|ing|ure|ures)?
    corrupt\\w*
    malfunction\\w*
    force[sd]? clos\\w*
    fc
    shuts? (?:down|off)
    reboots?
    black screen
    blank (?:screen|page)
    white screen`,
    { pain: 2.4, praise: -0.8, goal: -0.4 },
    { praise: 0.6 },
  ),
  cue(
    "does not work",
    "says what does not work",
    `${negatedAuxiliary} ${workingVerb}
    stop(?:s|ped)? (?:\\w+ )?(?:working|loading|playing|responding|syncing|charging|opening)
    no longer(?! ${formerTrouble})
    not? (?:work|working)
    nothing (?:works|happens|happened|loads)
    keeps? (?:\\w+ )?(?:crashing|freezing|saying|asking|telling|stopping|closing|kicking|logging|losing|going|popping|coming|getting|shutting|restarting|loading|giving)
    kept (?:crashing|freezing|saying|asking|stopping|closing|losing)
    kicks? me (?:out|off)
    logs? me out
    doesn't do (?:anything|what)`,
    { pain: 2.2, praise: -0.5, goal: -0.2 },
  ),
  cue(
    "slow",
    "says it is slow",
    `slow
    slows? down
    slower
    slowly
    sluggish
    lags?
    laggy
    lagging
    (?:takes?|took|taking) (?:\\w+ )?(?:forever|ages|hours|minutes|too long|so long|a long time|long time|days|weeks)
    drain\\w*
    battery (?:hog|killer|drain)
    eats?(?: up)? (?:\\w+ )?(?:battery|memory|ram|data)
    waited
    still waiting`,
    { pain: 2.1, praise: -0.4 },
    { praise: 0.4 },
  ),
];
