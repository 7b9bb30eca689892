import type { KnownMeasure } from "./segment-evidence.ts";

/** How a measure is spoken of. */
export interface MeasureWords {
  /** What the number is counted in, as a line keeps it. */
  unit: string;
  /** A sentence with the middle member's value in it. */
  sentence: (value: string) => string;
  /** Where the middle one of `whom` ("them", "other customers") has it not once. */
  none?: (whom: string) => string;
  /** The two ends of its scale, the least first. */
  ends: readonly [string, string];
  /** What more of it means, and less of it, than among other customers. */
  more: string;
  less: string;
}

/** The words of every measure known by name. */
export const measureWords: Record<KnownMeasure, MeasureWords> = {
  revenue: {
    unit: "money",
    sentence: (value) => `Half of them have spent ${value} or more with us so far.`,
    ends: ["spends little", "spends much"],
    more: "They spend more with us than most",
    less: "They spend less with us than most",
  },
  basket: {
    unit: "money",
    sentence: (value) => `A usual order is worth about ${value}.`,
    ends: ["small orders", "large orders"],
    more: "Their orders are larger than most",
    less: "Their orders are smaller than most",
  },
  purchases: {
    unit: "times",
    sentence: (value) => `Half of them have bought ${value} or more.`,
    ends: ["buys rarely", "buys often"],
    more: "They buy more often than most",
    less: "They buy less often than most",
  },
  nps: {
    unit: "out of 10",
    sentence: (value) => `Asked whether they would recommend us, the middle one says ${value}.`,
    ends: ["detractor", "promoter"],
    more: "They are readier to recommend us than most",
    less: "They are less ready to recommend us than most",
  },
  sentiment: {
    unit: "mood",
    sentence: (value) => `What they say is ${value}.`,
    ends: ["unhappy", "happy"],
    more: "They sound happier than most",
    less: "They sound less happy than most",
  },
  items: {
    unit: "times",
    sentence: (value) => `Half of them have told us something ${value} or more.`,
    none: (whom) => `At least half of ${whom} have told us nothing.`,
    ends: ["quiet", "talkative"],
    more: "They tell us more than most",
    less: "They tell us less than most",
  },
  tenure: {
    unit: "days",
    sentence: (value) => `Half of them have been with us for ${value} or longer.`,
    ends: ["new to us", "long with us"],
    more: "They have been with us longer than most",
    less: "They are newer to us than most",
  },
  silence: {
    unit: "days",
    sentence: (value) => `Half of them have not been heard of for ${value} or longer.`,
    ends: ["here lately", "gone quiet"],
    more: "They have been quiet for longer than most",
    less: "They were here more lately than most",
  },
  opens: {
    unit: "times in 180 days",
    sentence: (value) => `Half of them opened an e-mail of ours ${value} or more in half a year.`,
    none: (whom) => `At least half of ${whom} opened none of our e-mails in half a year.`,
    ends: ["leaves e-mails unread", "reads every e-mail"],
    more: "They open our e-mails more often than most",
    less: "They open our e-mails less often than most",
  },
  visits: {
    unit: "times in 180 days",
    sentence: (value) => `Half of them came by ${value} or more in half a year.`,
    none: (whom) => `At least half of ${whom} did not come by in half a year.`,
    ends: ["comes by rarely", "comes by often"],
    more: "They come by more often than most",
    less: "They come by less often than most",
  },
};

/** A value in words, with what it is counted in. */
export function valueInWords(measure: KnownMeasure, value: number, currency: string | null): string {
  const { unit } = measureWords[measure];
  if (unit === "money") return money(value, currency ?? "EUR");
  if (unit === "mood") return mood(value);
  if (unit === "days") return days(value);
  if (unit === "out of 10") return `${Math.round(value)} out of 10`;
  return times(Math.round(value));
}

function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const whole = new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 });
  return whole.format(minor / 10 ** digits);
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function days(value: number): string {
  if (value < 60) return `${Math.round(value)} days`;
  if (value < 700) return `${Math.round(value / 30.4)} months`;
  return `${Math.round(value / 365.25)} years`;
}

function mood(sentiment: number): string {
  if (sentiment <= -0.35) return "mostly unhappy";
  if (sentiment < -0.1) return "rather unhappy";
  if (sentiment <= 0.1) return "balanced";
  return sentiment < 0.35 ? "rather happy" : "mostly happy";
}
