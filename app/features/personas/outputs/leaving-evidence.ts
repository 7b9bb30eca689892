import type { AskedAbout, LineEvidence } from "#app/engines/personas/evidence.ts";
import type { Audience, DocumentEvidence } from "./persona-document.ts";

/** A value that fewer have is not told to outsiders: it may point to somebody. */
const FEWEST_TOLD = 5;

/** The numbers of a line as they leave: no ids; for anyone only months, no sources in words and no rare values. */
export function leavingEvidence(evidence: LineEvidence, audience: Audience): DocumentEvidence {
  const { n, of, share, low, high, othersShare, difference, oldest, newest, sources } = evidence;
  const { distribution, scale, measure, contradiction, asked } = evidence;
  const isTold = audience === "team";
  const told: DocumentEvidence = {
    n,
    of,
    share,
    low,
    high,
    othersShare,
    difference,
    scale,
    measure,
    contradiction,
    asked: asked?.kind === "claim" ? answersOf(asked) : undefined,
    oldest: isTold ? oldest : oldest?.slice(0, 7),
    newest: isTold ? newest : newest?.slice(0, 7),
    // A source in words may be a survey's title or a company's channel.
    sources: isTold ? sources : undefined,
    distribution: isTold ? distribution : distribution?.filter((value) => value.n >= FEWEST_TOLD),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function answersOf({ askedAt, yes, no, unsure, verdict }: AskedAbout) {
  return { askedAt: askedAt.slice(0, 10), yes, no, unsure, verdict };
}
