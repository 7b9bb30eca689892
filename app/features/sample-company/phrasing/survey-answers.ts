import type { GroupId } from "../truth.ts";

/** "Why did you choose us?" Reasons that are no planted topic; praise topics are mixed in by the composer. */
export const reasonsToChoose: Record<GroupId, readonly string[]> = {
  families: [
    "We were looking for something that [three|two] people can use half asleep, and {who} found yours.",
    "A neighbour has one and lent it to us on a [chaotic|wet] Tuesday morning.",
    "Because it fits under our cupboard, {cm} cm, no other one did.",
    "[Our capsule habit was getting silly|We carried a bucket of capsules to the recycling every week], four cups a day each.",
    "The app was the reason: start it upstairs, drink it downstairs.",
    "One machine instead of [three gadgets|kettle, filter and moka pot] on a very full worktop.",
    "{whocap} won an argument about it in {month}, that is the honest answer.",
    "Friends from [playgroup|the football club] recommended it.",
  ],
  baristas: [
    "[PID control|Adjustable pre-infusion|The grinder steps] on paper, and a demo in {city} that convinced me.",
    "I compared [eleven|nine] machines in a spreadsheet, yours had the best ratio of control to fuss.",
    "The forum talks well of the brew group and I wanted beans and machine from one hand.",
    "I wanted to know whether a connected machine can keep up with my [lever|manual set-up].",
    "You publish temperatures and pressures, hardly anyone does that.",
    "A barista in {city} uses one at home, that was enough for me.",
    "Curiosity, to be honest, and a free Saturday in {month}.",
    "The freedom to change grind, dose and ratio per bean.",
  ],
  elders: [
    "The [shop assistant|lady in the shop] in {city} took the time to show it to us.",
    "It is made in Europe and not in a hurry, so it was said.",
    "Our old percolator of [thirty|twenty-six] years went to its rest.",
    "{whocap} thought that we deserve something good at our age.",
    "The letters on the buttons are large enough to read.",
    "Because you buy from small farms, it said so in the paper.",
    "A test magazine gave it good marks for long life.",
    "My [son|daughter] has one and ours had to be the same, so that somebody can help.",
  ],
  offices: [
    "We needed one supplier for machines, beans and service, {company} has no time for three.",
    "Our staff survey in {month}, coffee came [first|second] in it.",
    "Your offer was the only one without a minimum of [five|three] years.",
    "The machine takes [sixty|eighty] cups a day and a colleague can clean it.",
    "We compared [three|four] tenders and yours had the lowest cost per cup.",
    "Recommended by a firm on our floor in {city}.",
    "The lease, to be frank: monthly, per machine, cancellable.",
    "Our last machine company closed its branch in {city}.",
  ],
  starters: [
    "[Half price|The welcome deal|49 euros] for the first three months, easy choice.",
    "A voucher on the back of my [student card letter|train ticket].",
    "My flatmates and I wanted decent coffee without [leaving bed|queuing].",
    "Saw it in a video at [two in the morning|three at night] and ordered it.",
    "The free trial. I thought why not.",
    "Cheaper than [the café|the campus bar] for the first box at least.",
    "Someone in my [course|house] had a code for friends.",
    "I had just moved to {city} and owned [one pan|a kettle] and nothing else.",
  ],
};

/** "What almost stopped you?" with the planted topic each one speaks of, if any. */
export const hesitations: readonly {
  topic: string | null;
  groups: readonly GroupId[];
  texts: readonly string[];
}[] = [
  {
    topic: "price-rise",
    groups: ["starters", "families", "elders"],
    texts: [
      "The price. [I slept on it for a week|I asked {who} twice], it is expensive.",
      "Too expensive, I thought, [and the beans on top|until the voucher came].",
      "That the beans get more expensive after the trial, which they did.",
      "The running price of the subscription, I did the sums [on a napkin|twice].",
      "Nearly six hundred euros is a lot of money, and then the monthly price.",
    ],
  },
  {
    topic: "pause-hidden",
    groups: ["starters", "families", "baristas"],
    texts: [
      "I was afraid that I could not get out of the subscription again.",
      "Reading that others could not cancel their subscription.",
      "The subscription, I do not like being tied down and could find no word on pausing it.",
      "Whether one can skip a month of the subscription, the page does not say.",
    ],
  },
  {
    topic: "grinder-noise",
    groups: ["families"],
    texts: [
      "Reviews that said the grinder is loud, we have a light sleeper.",
      "The noise of the grinder in the shop, and there it was not even quiet around.",
      "I worried about the noise at six in the morning.",
    ],
  },
  {
    topic: "weak-foam",
    groups: ["baristas"],
    texts: [
      "The milk foam in the demo, it was thin.",
      "Everyone in the forum complains about the milk frother.",
      "An automatic frother, I doubted that it makes proper microfoam, rightly so.",
    ],
  },
  {
    topic: "descaling-stuck",
    groups: ["elders"],
    texts: [
      "My sister told me that descaling hers never ends.",
      "The chapter on descaling in the manual, six pages of it.",
      "All that descaling one hears about.",
    ],
  },
  {
    topic: "invoice-mess",
    groups: ["offices"],
    texts: [
      "Our finance department, because there was no invoice with a purchase order number in the trial.",
      "The trial invoice had no VAT number, which made [accounting|my boss] nervous.",
      "That billing goes machine by machine and not in one invoice.",
    ],
  },
  {
    topic: "slow-support",
    groups: ["offices", "elders"],
    texts: [
      "It took your support [a week|eight days] to answer my first question.",
      "Nobody picked up the telephone when I called before buying[, {n} times|, and I do like to ask first|].",
      "I had a question before ordering and the answer came [after we had ordered|nine days later|from a bot].",
      "The waiting for a reply, [three mails|a fortnight] until somebody told me the price of the service plan.",
      "Support that does not answer, as [my brother|a business partner|{who}] had warned me.",
    ],
  },
  {
    topic: null,
    groups: ["families", "baristas", "elders", "offices", "starters"],
    texts: [
      "[Nothing|Nothing really|Nothing that I remember], {who} had decided long before.",
      "The size of the box, I carried it up [four|five] floors in {city}.",
      "{whocap}, who [liked the old one|is a tea drinker].",
      "The colour, we wanted [yellow|dark green] and had to take sage.",
      "I had read about another one in {month} and could not make up my mind.",
      "My own laziness, the page was open in my browser for {span}.",
      "Moving house on {date}, otherwise nothing.",
      "[Three|Two] signatures were required on our side, that took until {month}.",
      "One more app on my phone, I have {cm} of them.",
    ],
  },
];

/** "How did the first weeks go?" and comments after a ticket, without a topic. */
export const blandAnswers: readonly string[] = [
  "nothing to add",
  "All fine.",
  "Fine so far, {span} in.",
  "No comment from {city}.",
  "As usual, thanks.",
  "n/a",
  "See my ticket of {date}.",
  "I cannot judge yet, [we were away|I was ill] until {date}.",
  "It was about {order}, that is settled.",
  "ok",
];

/** The texts after a ticket in which it went middling: no planted topic. */
export const ticketRemarks: readonly string[] = [
  "The matter of {date} is closed for me.",
  "Answer came, I have not tried it yet, maybe on {date}.",
  "It is about the same as before, I will write again in {month}.",
  "Short and to the point.",
  "They asked for a photo of the {machine} and I sent {n}.",
  "A colleague took over in the middle, from {agent} I think.",
];
