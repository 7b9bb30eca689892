import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";
import type { ReviewSubject } from "../review.schema.ts";

/** Where the reviews of what a page shows are, and where one can be asked for. */
export function ReviewLink({ subject, id }: { subject: ReviewSubject; id: string }) {
  return (
    <p className="text-sm print:hidden">
      <Link className="link" to={paths.reviewHistory(subject, id)}>
        Reviews and when the next is due
      </Link>
    </p>
  );
}
