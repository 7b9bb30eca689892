/** First lines of reviews: a small story or a stance, no topic. */
export const reviewOpenings: readonly string[] = [
  "Bought it {bought} after [reading far too many tests|my old one gave up|a friend would not stop talking about it].",
  "I have had the {machine} for [three months|half a year|a year|six weeks] now.",
  "Two adults, one machine, [many|too many] opinions.",
  "We replaced a [capsule machine|filter machine|moka pot] with it.",
  "Short review after [a month|ninety days|two weeks] of daily use.",
  "Updating my review from {month}.",
  "I rarely write reviews, so here is a short one.",
  "{whocap} chose the colour, I chose the rest.",
  "Ordered on a [Sunday night|whim|rainy afternoon in {city}].",
  "It stands {inplace} and gets used [about six times a day|by everyone|more than the television].",
  "First impression [after one weekend|of a sceptic|from {city}].",
  "This is my second {machine}, the first one moved to my [parents|office|brother].",
  "Used it with [oat milk|whole milk|no milk at all], mornings only.",
  "I wanted to wait a while before judging.",
  "A long text for a coffee machine, sorry.",
  "What to say about a machine that one sees every day?",
  "Got it as a present for my [fortieth|fiftieth|thirtieth] birthday.",
  "Came in a box the size of a [small fridge|dog kennel].",
  "I am the one in the house who [cleans it|reads manuals|fills the beans].",
  "Before you buy, here is my experience.",
  "",
  "",
  "",
];

export const reviewClosings: readonly string[] = [
  "Make of that what you will.",
  "That is all.",
  "I will update this in [a few months|spring|autumn].",
  "[Three|Two] people I know have one by now.",
  "Draw your own conclusions.",
  "So there you have it.",
  "Maybe it helps someone.",
  "Written at the [kitchen table|bus stop|end of a long day].",
  "Would I buy it again? [Ask me next year|Probably|Hard to say].",
  "[Three|Four] cups a day, every day, since {joined}.",
  "Greetings from {city}.",
  "",
  "",
  "",
  "",
];

/** Reviews and answers that say nothing in particular. */
export const blandReviews: readonly string[] = [
  "[It is okay|It is fine|Does what it says], nothing more to [add|say] after {span}.",
  "Arrived in {city} on {date}, have [not used it much|used it twice], will report.",
  "[Ok|Average|Neither here nor there], ask me again in {month}.",
  "It is a coffee machine. It makes coffee. I drink it {inplace}.",
  "Gift for {who}, who has [not unpacked|just unpacked] it, bought {bought}.",
  "No opinion yet after {span}.",
  "As described, {machine}, delivered {date}.",
  "I have had it for {span} and use it {n} times a day.",
  "We use the {machine} {inplace} since {joined}.",
  "Writing this because the app asked me to, {span} after buying.",
];

export const blandTitles: readonly string[] = [
  "Okay",
  "Fine",
  "As expected",
  "First days",
  "Report follows",
  "Coffee",
  "",
];
