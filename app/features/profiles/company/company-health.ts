import { z } from "zod";

/** What health is judged by; all of it is counted from what the people of the company said and did. */
export interface HealthFacts {
  /** How what was said felt in the last 90 days: mean from -1 to 1 and number of items. */
  lately: { mean: number; items: number };
  /** The same for the 275 days before. */
  before: { mean: number; items: number };
  /** Names of pain points that are open for at least one of its people, the most voiced first. */
  openPains: readonly string[];
  /** Of its people of today, how many there are and how many did or said something in the last 90 days. */
  people: number;
  activePeople: number;
  /** Days since any of them did or said something; null where nobody ever did. */
  quietDays: number | null;
  /** Roles that somebody has today. */
  roles: ReadonlySet<string>;
}

export const healthBands = ["good", "watch", "risk", "unknown"] as const;
export type HealthBand = (typeof healthBands)[number];

const partSchema = z.object({
  key: z.enum(["mood", "pains", "voice", "roles"]),
  /** Points of at most `most`; null where nothing is known of it, so that it does not count. */
  points: z.number().nullable(),
  most: z.number(),
  reason: z.string(),
});
export type HealthPart = z.infer<typeof partSchema>;
export const healthPartsSchema = z.array(partSchema);

export interface CompanyHealth {
  /** 0 to 100; null where too little is known to say anything. */
  score: number | null;
  band: HealthBand;
  parts: HealthPart[];
}

// By judgement, and the same for every company: what is said counts most, who is there least.
const MOST = { mood: 30, pains: 25, voice: 25, roles: 20 };
const A_PAIN = 5;
const GOOD = 70;
const WATCH = 45;
/** Two items are an accident. */
const ENOUGH_ITEMS = 3;

/**
 * How a company is doing, 0 to 100: mood 30 points, open pain points 25, being heard from 25, roles 20. A part of which
 * nothing is known is left out and the rest makes up the whole; without mood and without being heard from there is no
 * score. Each part says in a sentence why it has its points.
 */
export function companyHealth(facts: HealthFacts): CompanyHealth {
  const mood = moodOf(facts);
  const voice = voiceOf(facts);
  const heard = facts.lately.items + facts.before.items > 0;
  const parts = [mood, heard ? painsOf(facts) : notHeard("pains"), voice, rolesOf(facts)];
  if (mood.points === null && voice.points === null) return { score: null, band: "unknown", parts };
  const known = parts.filter(({ points }) => points !== null);
  const points = known.reduce((sum, part) => sum + (part.points ?? 0), 0);
  const score = Math.round((100 * points) / known.reduce((sum, { most }) => sum + most, 0));
  return { score, band: score >= GOOD ? "good" : score >= WATCH ? "watch" : "risk", parts };
}

function notHeard(key: "mood" | "pains"): HealthPart {
  return { key, points: null, most: MOST[key], reason: "Its people have said nothing in the last year" };
}

/** 20 points for how it feels (-0.5 to 0.5), 10 for where it is going (-0.3 to 0.3 against the time before). */
function moodOf({ lately, before }: HealthFacts): HealthPart {
  if (lately.items + before.items === 0) return notHeard("mood");
  const isFresh = lately.items >= ENOUGH_ITEMS;
  const items = isFresh ? lately.items : lately.items + before.items;
  const mean = isFresh
    ? lately.mean
    : (lately.mean * lately.items + before.mean * before.items) / Math.max(1, items);
  const change = isFresh && before.items >= ENOUGH_ITEMS ? lately.mean - before.mean : null;
  const points = Math.round(
    20 * shareOf(mean + 0.5) + (change === null ? 5 : 10 * shareOf((change + 0.3) / 0.6)),
  );
  const feels = mean >= 0.15 ? "friendly" : mean <= -0.15 ? "unfriendly" : "mixed";
  const time = isFresh ? "in the last 90 days" : "in the last year";
  const trend =
    change === null
      ? "too little to tell a trend"
      : change >= 0.1
        ? "better than before"
        : change <= -0.1
          ? "worse than before"
          : "as before";
  return { key: "mood", points, most: MOST.mood, reason: `What was said ${time} is ${feels}, ${trend}` };
}

function painsOf({ openPains }: HealthFacts): HealthPart {
  const points = Math.max(0, MOST.pains - A_PAIN * openPains.length);
  const named = openPains.slice(0, 3).join(", ");
  const reason =
    openPains.length === 0
      ? "No pain point is open"
      : `${openPains.length} pain ${openPains.length === 1 ? "point is" : "points are"} open: ${named}${openPains.length > 3 ? " …" : ""}`;
  return { key: "pains", points, most: MOST.pains, reason };
}

/** 15 points for the share of people who are active, 10 for how lately anybody was: all within 30 days, none from 180. */
function voiceOf({ people, activePeople, quietDays }: HealthFacts): HealthPart {
  if (quietDays === null || people === 0) {
    const reason =
      people === 0 ? "Nobody is known to belong to it today" : "Nobody of it has done or said anything";
    return { key: "voice", points: null, most: MOST.voice, reason };
  }
  const share = activePeople / people;
  const points = Math.round(15 * share + 10 * shareOf((180 - quietDays) / 150));
  const last = quietDays === 0 ? "today" : quietDays === 1 ? "yesterday" : `${quietDays} days ago`;
  const reason = `${activePeople} of ${people} people did or said something in the last 90 days, last ${last}`;
  return { key: "voice", points, most: MOST.voice, reason };
}

/** 8 points for a champion, 6 each for budget and user; a blocker without a champion costs 4. */
function rolesOf({ roles }: HealthFacts): HealthPart {
  const wanted = [
    ["champion", 8, "a champion"],
    ["budget", 6, "somebody with the budget"],
    ["user", 6, "a user"],
  ] as const;
  const missing = wanted.filter(([role]) => !roles.has(role)).map(([, , name]) => name);
  const isBlocked = roles.has("blocker") && !roles.has("champion");
  const has = wanted.reduce((sum, [role, points]) => sum + (roles.has(role) ? points : 0), 0);
  const points = Math.max(0, has - (isBlocked ? 4 : 0));
  const reason =
    missing.length === 0 ? "Champion, budget and user are known" : `Not known: ${missing.join(", ")}`;
  return {
    key: "roles",
    points,
    most: MOST.roles,
    reason: isBlocked ? `${reason}; a blocker stands against no champion` : reason,
  };
}

function shareOf(value: number): number {
  return Math.max(0, Math.min(1, value));
}
