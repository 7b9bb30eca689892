import type { Db } from "#db/client.server.ts";
import { auditFigures } from "./audit-figures.ts";
import { auditRow, readFilter } from "./audit-view.ts";
import type { GapSurveyView } from "./components/gap-survey-box.tsx";
import type { LackingDecision } from "./components/lacking-decisions.tsx";
import { type GapSurvey, planGapSurvey } from "./gap-survey.server.ts";
import { gapSurveyForm } from "./gap-survey-form.ts";
import { questionForAttribute } from "./question-for-attribute.ts";
import { type DataAudit, getDataAudit } from "./read-data-audit.server.ts";

const PAGE_SIZE = 25;

/** Everything the audit's page shows; `show`, `after` and `most` are as the address says them. */
export async function viewAuditPage(
  db: Db,
  query: { show: string | null; after: string | null; most: string | null },
) {
  const { most } = gapSurveyForm.parse({ intent: "draft", most: query.most ?? undefined });
  const audit = await getDataAudit(db);
  const gapSurvey = await planGapSurvey(db, most, audit);
  const show = readFilter(query.show);
  const all = audit.attributes.map(auditRow);
  const shown = show === "all" ? all : all.filter(({ findings }) => findings.includes(show));
  // The list is short and sorted by name already; a page begins behind the attribute that the one before ended with.
  const start = query.after === null ? 0 : shown.findIndex(({ id }) => id === query.after) + 1;
  const rows = shown.slice(start, start + PAGE_SIZE);
  const next = start + PAGE_SIZE < shown.length ? (rows.at(-1)?.id ?? null) : null;
  return {
    show,
    rows,
    next,
    paged: start > 0,
    figures: auditFigures(all),
    lacking: lackingOf(audit),
    plan: planView(gapSurvey, most),
    countedAt: audit.countedAt,
  };
}

function lackingOf({ lacking, attributes }: DataAudit): LackingDecision[] {
  const labels = new Map(attributes.map(({ attribute }) => [attribute.id, attribute.label]));
  return lacking.map(({ decision: { id, name, decidedBy, enoughShare }, lacks }) => ({
    ...{ id, name, decidedBy, enoughShare },
    lacks:
      lacks?.map((lack) => ({ ...lack, label: labels.get(lack.attributeId) ?? "A retired attribute" })) ??
      null,
  }));
}

function planView({ plan, asked, best, rankedBy }: GapSurvey, most: number): GapSurveyView {
  const { gaps, askedOfEach, seconds } = plan;
  return {
    ...{ best, rankedBy, gaps, askedOfEach, seconds, most },
    questions: plan.questions.map(({ closes, closedShare }, index) => {
      const attribute = asked[index];
      return {
        label: attribute?.label ?? "",
        title: attribute ? questionForAttribute(attribute).title : "",
        closes,
        closedShare,
      };
    }),
  };
}
