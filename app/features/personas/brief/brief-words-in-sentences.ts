import { formatCount, formatNoun, formatShare } from "#app/lib/numbers.ts";
import type { BriefWords, PersonaBrief } from "./persona-brief.ts";

/** Who is meant and how many they are today; the interval is what their share may be among customers to come. */
export function audienceInWords({ segment, members, of, share }: PersonaBrief["audience"]): string {
  const people = `“${segment}”: ${formatNoun(members, "customer", "customers")}`;
  if (share === null) return `${people}.`;
  const [low, high] = [Math.round(share.low * 100), Math.round(share.high * 100)];
  return `${people}, ${formatShare(share.share)} of the ${formatCount(of)} there are (among new ones expect ${low} to ${high}\u00a0%).`;
}

/** What the words were counted in. */
export function wordsBasis({ members, others }: BriefWords): string {
  return `Words that they use clearly more often than other customers do, in what ${formatCount(members)} of them and ${formatCount(others)} others wrote last. Words of their complaints are left out.`;
}
