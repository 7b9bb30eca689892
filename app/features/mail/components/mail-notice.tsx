import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { paths } from "#app/lib/paths.ts";

/** Why no mail is sent although somebody wants it to be; nothing when all is well. */
export function MailNotice({
  ready,
  trouble,
  mayManage,
}: {
  ready: boolean;
  trouble: { since: string; message: string; nextTryAt: string } | null;
  /** Whether the reader may change the mail server. */
  mayManage: boolean;
}) {
  if (!ready) {
    return (
      <FormMessage tone="note" className="mb-6">
        No mail can be sent yet, because Earshot knows no mail server.{" "}
        {mayManage ? (
          <Link to={paths.mailSettings()} className="link">
            Name your mail server
          </Link>
        ) : (
          "An owner names one under Settings, Mail."
        )}
      </FormMessage>
    );
  }
  if (!trouble) return null;
  return (
    <FormMessage tone="error" className="mb-6">
      <p>
        The mail server has taken no mail since <DateText iso={trouble.since} time />. Nothing is lost: the
        next try is at <DateText iso={trouble.nextTryAt} time />.
      </p>
      <p className="mt-1 break-words">It said: {trouble.message}</p>
    </FormMessage>
  );
}
