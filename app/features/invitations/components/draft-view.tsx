import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import { type AudienceProps, AudienceSummary } from "./audience-summary.tsx";
import { SendPanel } from "./send-panel.tsx";
import { type UnusedRow, UnusedRows } from "./unused-rows.tsx";

interface DraftPage {
  surveyId: string;
  invitation: { id: string; sendAt: string | null; addUnknown: boolean };
  ready: boolean;
  open: boolean;
  paged: boolean;
  audience: Omit<AudienceProps, "addUnknown"> | null;
  unused: { rows: readonly UnusedRow[]; next: string | null } | null;
}

/** A mailing that was not sent: who would get it, and the last step. */
export function DraftView({ page, errors }: { page: DraftPage; errors: Readonly<Record<string, string>> }) {
  const { surveyId, invitation, audience, unused } = page;
  if (!audience) return null;
  const further = audience.list && invitation.addUnknown ? audience.list.unknown : 0;
  const at = (query = {}) => paths.surveyInvitation(surveyId, invitation.id, query);
  return (
    <>
      <Section title="Who gets it">
        <AudienceSummary {...audience} addUnknown={invitation.addUnknown} />
        {unused && unused.rows.length > 0 && (
          <div className="mt-6">
            <UnusedRows rows={unused.rows} />
            <Pager
              previous={page.paged ? at() : null}
              next={unused.next && at({ after: unused.next })}
              shown={unused.rows.length}
            />
          </div>
        )}
      </Section>
      <SendPanel
        surveyId={surveyId}
        invitationId={invitation.id}
        sendAt={invitation.sendAt}
        people={audience.included + further}
        ready={page.ready && page.open}
        errors={errors}
      />
    </>
  );
}
