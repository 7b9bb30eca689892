/** What has to be known of a file to see which others it belongs with. */
interface Headed {
  type: "text" | "json";
  columns?: readonly string[];
  file: { statedBytes: number };
}

/** Of the columns of the smaller header, how many the other must have, too. */
const ALIKE = 0.7;

/**
 * Files that are one table cut into several: those whose headers are nearly the same, as of Mailchimp's subscribed,
 * unsubscribed and cleaned, and all files of records. The largest group comes first, and in it the largest file.
 */
export function groupMembers<Member extends Headed>(members: readonly Member[]): Member[][] {
  const bySize = [...members].sort((a, b) => b.file.statedBytes - a.file.statedBytes);
  const groups: Member[][] = [];
  for (const member of bySize) {
    const group = groups.find(([first]) => first !== undefined && belongTogether(first, member));
    if (group) group.push(member);
    else groups.push([member]);
  }
  const sizeOf = (group: Member[]) => group.reduce((sum, { file }) => sum + file.statedBytes, 0);
  return groups.sort((a, b) => sizeOf(b) - sizeOf(a));
}

function belongTogether(first: Headed, other: Headed): boolean {
  if (first.type !== other.type) return false;
  if (first.type === "json") return true;
  const names = new Set(first.columns);
  const others = new Set(other.columns);
  const shared = [...others].filter((name) => names.has(name)).length;
  return shared >= Math.max(1, ALIKE * Math.min(names.size, others.size));
}
