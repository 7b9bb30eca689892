import { paths } from "#app/lib/paths.ts";
import type { ReviewSubject } from "./review.schema.ts";

/** Where a subject is shown. */
export function subjectPage(subject: ReviewSubject, id: string): string {
  switch (subject) {
    case "profile":
      return paths.customer(id);
    case "company":
      return paths.company(id);
    case "segment":
      return paths.segment(id);
    case "persona":
      return paths.persona(id);
    case "everyone":
      return paths.customers();
  }
}
