import { type Cue, cue } from "./cue.ts";

/** Wordings of what a customer likes. A negation before them turns them into a complaint. */
export const praiseCues: readonly Cue[] = [
  cue(
    "praise",
    "praises",
    `lov(?:e|es|ed|ing)
    great
    awesome
    excellent
    amaz\\w*
    (?<!would be )perfect\\w*
    fantastic
    wonderful
    brilliant
    superb
    outstanding
    best
    favou?rite
    enjoy\\w*
    fun
    cool
    good
    nice
    beautiful\\w*
    happy with
    pleased
    satisfied
    impressed
    delighted
    glad
    incredibl[ey]
    fabulous
    addict\\w+`,
    { praise: 1.2, pain: -0.5 },
    { pain: 0.9 },
  ),
  cue(
    "ease",
    "says it is easy",
    `easy
    easily
    easier
    simple
    intuitive
    convenient
    handy
    useful
    helpful
    reliable
    smooth\\w*
    user[ -]friendly
    fast
    quick
    quickly
    well made
    works? (?:\\w+ )?(?:great|well|fine|perfectly|perfect|flawlessly|like a charm|as (?:it should|advertised|expected))
    does (?:exactly )?what
    good (?:job|work|quality)`,
    { praise: 1.0, pain: -0.5 },
    { pain: 0.8 },
  ),
  cue(
    "punctual",
    "says it came on time",
    `(?:arriv\\w*|c[ao]mes?|delivered|delivery|always|everything|here|shipped|there|was|is|were|are) (?:(?!never|not|rarely|hardly|seldom)\\w+ ){0,2}(?:on time|in time|punctual(?:ly)?|on schedule)
    ahead of (?:time|schedule)
    (?:earlier|sooner|faster|quicker) than (?:\\w+ )?(?:expected|promised|announced|thought)`,
    { praise: 1.9, pain: -1.2 },
    {},
  ),
  cue(
    "recommends",
    "recommends it",
    `(?:highly |definitely |strongly |would )?recommend\\w*
    must have
    worth
    can't (?:wait|go wrong|live without|complain|beat)
    couldn't be happier
    keep (?:it )?up
    well done
    thanks?(?: you)?
    thank
    kudos
    (?:5|five) stars?
    two thumbs up`,
    { praise: 1.0, pain: -0.4 },
    { pain: 0.5 },
  ),
];

/** Openings and endings of questions. */
export const questionCues: readonly Cue[] = [
  cue("question mark", "ends as a question", `\\?+`, { question: 2.8, praise: -0.6 }),
  cue(
    "question opening",
    "opens as a question",
    `^(?:so |and |but |hi |hello |also )?(?:how|what|where|when|why|who|which) (?:do|does|did|is|are|can|could|would|should|to|much|many|long|about|come|will|kind|if|i|my|type|time)
    ^(?:do|does|did|is|are|can|could|will|has|have|am) (?:i|you|it|there|this|that|we|they|the|my|anyone)`,
    { question: 2.0 },
  ),
  cue(
    "wonders",
    "wonders",
    `(?:i am |i'm |was |just )?wondering (?:if|how|what|whether|when)
    (?:does |do )?any(?:one|body) (?:\\w+ )?(?:know|else|tell)
    any (?:idea|clue|way)
    (?:don't|not|dont) (?:understand|know) (?:how|why|what|where)
    (?:tell|show|explain|know) (?:me |us |to me )?(?:how|why|what|where|when|if)
    i have a question
    is it possible`,
    { question: 1.6 },
  ),
];
