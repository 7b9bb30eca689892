import { FormMessage } from "#app/components/form-message.tsx";
import { ReviewLink } from "#app/features/reviews/components/review-link.tsx";
import { formatCount } from "#app/lib/numbers.ts";

/** What is to be known of a segment before its members are looked at: a rule that is broken, members not all decided yet. */
export function SegmentNotices({
  id,
  problems,
  isDecided,
  memberCount,
}: {
  id: string;
  problems: readonly string[];
  isDecided: boolean;
  memberCount: number;
}) {
  if (problems.length > 0) {
    return (
      <div role="alert" className="mb-6 max-w-reading rounded-md border border-danger bg-danger-soft p-4">
        <h2 className="font-semibold text-danger">The rule cannot be decided</h2>
        <ul className="mt-1 list-disc ps-4">
          {[...new Set(problems)].map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <p className="mt-2">Until it is mended, the segment keeps the members it has.</p>
      </div>
    );
  }
  if (isDecided)
    return (
      <div className="mb-6">
        <ReviewLink subject="segment" id={id} />
      </div>
    );
  return (
    <FormMessage tone="note">
      Earshot is still deciding who belongs: {formatCount(memberCount)} so far. Reload the page to see more.
    </FormMessage>
  );
}
