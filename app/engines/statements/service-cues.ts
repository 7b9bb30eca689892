import { type Cue, cue } from "./cue.ts";
import { negatedAuxiliary } from "./negation-wordings.ts";

const papers =
  "(?:invoices?|bills?|contracts?|forms?|statements?|tickets?|receipts?|letters?|names?|address|bookings?|reservations?|accounts?|amounts?|details|dates?|totals?|labels?|readings?|polic(?:y|ies)|certificates?)";
const answers =
  "(?:repl(?:y|ies)|responses?|answers?|call ?back|feedback|confirmation|word|explanations?|apolog(?:y|ies)|notice|notification|information|help)";

/** Wordings of trouble with money, people, quality and papers. */
export const serviceCues: readonly Cue[] = [
  cue(
    "money",
    "complains about money",
    `(?:charged?|charging|billed|debited|deducted|invoiced|paid|pay|took)(?: \\w+){0,3} (?:twice|two times|three times|double|too much|extra for|more than (?:\\w+ )?(?:agreed|promised|quoted|advertised)|without (?:asking|my|our|any|notice|permission|warning)|for nothing|by mistake)
    over ?(?:- )?charg\\w*
    double (?:- )?charg\\w*
    (?:hidden|unexpected|surprise|unfair|excessive|outrageous|undisclosed) (?:\\w+ )?(?:fees?|charges?|costs?|surcharges?)
    (?:too|so|very|really|ridiculously|extremely|incredibly|absurdly) (?:expensive|pricey|costly)
    costs? (?:\\w+ ){0,2}(?:a fortune|too much|way more|twice)
    (?:price|fee|rent|rate|tariff|premium)s? (?:\\w+ )?(?:rises?|hikes?|increases?|jumps?)
    (?:prices?|fees?|rent|premium|subscription|costs?|rates?|tariff) (?:\\w+ ){0,3}(?:went up|gone up|goes up|go up|going up|increased|doubled|tripled|rose|risen|raised)
    raised (?:the|their|your|our|my) (?:\\w+ )?(?:prices?|fees?|rent|rates?|premium)
    (?:still|keeps?|kept|continues? to|being) (?:\\w+ )?(?:charg(?:ed|ing|e)|bill(?:ed|ing)|debit(?:ed|ing)|renewing)(?! (?:cable|cables|port|case|station))`,
    { pain: 2.4, praise: -0.5 },
    { praise: 0.4 },
  ),
  cue(
    "kept money",
    "says their money was kept",
    `no refunds?
    (?:refus\\w*|den(?:y|ied|ies)|reject\\w*) (?:\\w+ ){0,2}(?:refunds?|money|claims?|deposit|reimbursement)
    (?:refunds?|deposit|reimbursement|cashback|compensation|money back)(?: \\w+){0,2} (?:\\w+n't|not|never|nowhere|denied|refused|rejected|missing)
    (?:want|demand|need|waiting for|still owe|owes?) (?:\\w+ )?(?:my|our|me|us)? ?(?:money|deposit|refund)(?: back)?
    (?:impossible|hard|difficult|no way|unable|not possible) to (?:\\w+ )?(?:cancel|unsubscribe|return|exchange|terminate)
    not worth (?:it|the|that|this|a|half)
    (?:poor|bad|terrible|no) value`,
    { pain: 2.4, praise: -0.5 },
  ),
  cue(
    "no answer",
    "says nobody answers",
    `(?:no|zero|not a single|not one|without (?:a |an |any )?|lack of) (?:\\w+ )?${answers}
    ${negatedAuxiliary} (?:\\w+ ){0,3}${answers}
    (?:nobody|no one|no - one|noone|none of (?:you|them)) (?:\\w+ ){0,2}(?:answer\\w*|repl\\w+|respond\\w*|tells?|told|know|knows|knew|cares?|cared|help\\w*|call\\w*|picks?|picked|seems?|explain\\w*|inform\\w*|contact\\w*|listen\\w*|spoke|speaks|bother\\w*|reads?|responsible|available|there|apologi\\w*|warned)
    ${negatedAuxiliary} (?:\\w+ ){0,2}(?:answer(?:s|ed|ing)?|repl(?:y|ied|ies)|respond(?:s|ed|ing)?|call(?:s|ed)? (?:me |us )?back|rang|phoned?|g[eo]t back|hear(?:d)? (?:back|from|anything)|informed?|informs|told|notif(?:y|ied)|explain(?:s|ed)?|apologi[sz]\\w*|listen(?:s|ed|ing)?)
    (?:cannot|can't|could not|couldn't|can not|impossible to|unable to|hard to|difficult to|no way to|never) (?:\\w+ )?(?:reach|get through|get hold|speak (?:to|with)|talk (?:to|with)|contact)
    (?:called|rang|phoned|wrote|written|emailed|asked|complained|contacted)(?: \\w+){0,3} (?:twice|three times|four times|five times|several times|many times|\\d+ times|times)
    (?:passed|shunted|bounced|pushed|handed|transferred|sent) (?:me |us )?(?:around|back and forth|on and on|from (?:one|person|department|desk|pillar|team|agent|office|colleague)|between)
    (?:put|kept|left|minutes|hours?|been|time|music) (?:\\w+ ){0,2}on hold
    (?:hung|hangs?|hanging) up on (?:me|us)`,
    { pain: 2.4, praise: -0.5, goal: -0.3 },
  ),
  cue(
    "unfriendly",
    "says somebody was unfriendly",
    `ignor(?:es|ed|ing)
    ignore (?:me|us|my|our|customers?|you|every)
    rude(?:ly|ness)?
    (?:impolite|unfriendly|unhelpful|arrogant|dismissive|condescending|patroni[sz]ing|unprofessional|incompetent|disrespectful|impatient|grumpy)
    (?:lied|lying) to (?:me|us)
    (?:treated|spoken to|talked to) (?:\\w+ )?like`,
    { pain: 1.9, praise: -0.6 },
    { praise: 0.4 },
  ),
  cue(
    "poor quality",
    "says it does not last or is unpleasant",
    `stop(?:s|ped) (?!using|loving|playing|smoking|buying|reading|caring|worrying|looking)\\w+ing
    leak(?:s|ed|ing|y|age)?
    (?:fell|falls?|falling|came|coming|comes) (?:apart|off|loose|undone|to pieces)
    worn (?:out|through|down)
    (?:wears?|wore) (?:out|off|thin|down)
    noisy
    (?:too|so|very|extremely|awfully|terribly|incredibly) loud
    (?:rattl|squeak|creak|overheat)\\w*
    (?:peel|flak|chip)(?:s|ed|ing) off
    jam(?:s|med)
    (?:tast(?:es?|ed)|smell(?:s|ed)?) (?:\\w+ )?(?:of|bad|badly|awful|stale|burnt|bitter|sour|strange|funny|terrible|horrible|disgusting|metallic|bland|odd|weird|musty|off|like (?:plastic|metal|soap|water|chemicals|cardboard|nothing|smoke|mould|mold))
    (?:stinks?|stank|smelly)
    cockroach\\w*
    bed ?bugs?
    (?:food|soup|coffee|meals?|breakfast|dinner|lunch|pizza|tea|room|shower|water|radiator|heating) (?:\\w+ ){0,3}(?:cold|lukewarm|burnt|undercooked|overcooked|raw)`,
    { pain: 2.0, praise: -0.5 },
    { praise: 0.5 },
  ),
  cue(
    "papers",
    "complains about papers",
    `${papers} (?:\\w+ ){0,4}(?:wrong|incorrect|misspel\\w+|mistaken|mistakes?|false|invalid|unreadable|illegible)
    (?:incorrect|false|mistaken|duplicate|invalid) (?:\\w+ )?${papers}
    misspel\\w+
    (?:paperwork|red tape|bureaucra\\w*)
    (?:same|another|yet another|third|endless|lengthy|so many|too many) (?:\\w+ )?(?:forms?|documents?|papers?)
    (?:fill|filled|filling)(?: \\w+){0,4} (?:again|twice|times|every time)
    (?:forms?|applications?|claims?|bookings?|reservations?|orders?|appointments?|loans?|complaints?|cards?|payments?) (?:\\w+ ){0,3}(?:rejected|refused|denied|declined|overbooked|misplaced)
    (?:overbook|double (?:- )?book)\\w*`,
    { pain: 2.0, praise: -0.5 },
    { praise: 0.3 },
  ),
];
