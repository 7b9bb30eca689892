import { Link } from "@remix-run/react";
import { FormMessage } from "#app/components/form-message.tsx";
import { paths } from "#app/lib/paths.ts";

/** Says beside ways into a survey that they do not work, since it is answered only by a link that was sent. */
export function OnlyByLinkNote({ surveyId, what }: { surveyId: string; what: string }) {
  return (
    <FormMessage tone="note" className="mb-6">
      {what} now: this survey can be answered only by a link that was sent.{" "}
      <Link className="link" to={paths.surveySettings(surveyId)}>
        Change it under Settings
      </Link>
    </FormMessage>
  );
}
