import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { isOpenText } from "#app/features/surveys/question-words.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { GoneError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { hashToken, newToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { resultChoices } from "../result-choices.server.ts";
import { filterQuery, readResultsFilter } from "../results-filter.ts";
import { type ShownTexts, summariseSurvey } from "../survey-overview.server.ts";
import { selectUnquotable } from "../unquotable-responses.repository.server.ts";
import type { ShareForm } from "./share-form.schema.ts";
import * as shared from "./shared-results.repository.server.ts";

const GONE = "This link to results was taken back or has expired. Ask whoever sent it for a new one.";

/** The links to a survey's results that still work. */
export async function listSharedResults(db: Db, surveyId: string): Promise<shared.SharedResults[]> {
  return shared.selectSharedResults(db, surveyId, nowIso());
}

/** Makes a link to a survey's results, or takes one back; gives the new link's token, its only copy, or null. */
export async function changeSharing(
  db: Db,
  actor: Actor,
  surveyId: string,
  form: ShareForm,
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    await getSurvey(trx, surveyId);
    if (form.intent === "revoke") {
      if (!(await shared.deleteSharedResults(trx, surveyId, form.shareId)))
        throw new NotFoundError("There is no such link any more.");
      await audit(trx, actor, "survey.results-unshared", surveyId, {});
      return null;
    }
    const token = newToken();
    const filter = queryText(filterQuery(readResultsFilter(new URLSearchParams(form.filter))));
    await shared.insertSharedResults(trx, {
      id: newId(),
      surveyId,
      tokenHash: hashToken(token),
      filter,
      withTexts: form.withTexts,
      createdBy: actor.id,
      createdAt: nowIso(),
      expiresAt: isoFromNow(form.days * DAY_MS),
    });
    await audit(trx, actor, "survey.results-shared", surveyId, {
      days: form.days,
      withTexts: form.withTexts,
    });
    return token;
  });
}

/** Results as somebody without an account sees them. */
export async function readSharedResults(db: Db, token: string) {
  const share = await shared.selectSharedByHash(db, hashToken(token), nowIso());
  if (share === undefined) throw new GoneError(GONE);
  const { survey } = await getSurveyOverVersions(db, share.surveyId);
  const filter = readResultsFilter(new URLSearchParams(share.filter));
  const { facets, ...overview } = await summariseSurvey(db, share.surveyId, survey, filter);
  const results = overview.results.filter(({ question }) => !PERSONAL.has(question.type));
  const open = new Set(
    results
      .filter(({ kind, question }) => kind === "choices" || isOpenText(question.type))
      .map(({ question }) => question.id),
  );
  return {
    surveyId: share.surveyId,
    title: survey.title,
    expiresAt: share.expiresAt,
    filter,
    choices: await resultChoices(db, survey, { facets, fewest: overview.fewest }, filter),
    ...overview,
    results,
    texts: share.withTexts
      ? await quotableOnly(
          db,
          Object.entries(overview.texts).filter(([id]) => open.has(id)),
        )
      : {},
  };
}

/** Of texts, those whose writers may be quoted to people outside. */
async function quotableOnly(db: Db, texts: readonly [string, ShownTexts][]) {
  const refused = await selectUnquotable(
    db,
    texts.flatMap(([, { newest }]) => newest.map(({ responseId }) => responseId)),
  );
  return Object.fromEntries(
    texts.map(([id, shown]) => [
      id,
      { ...shown, newest: shown.newest.filter(({ responseId }) => !refused.has(responseId)) },
    ]),
  );
}

/** Types whose answers name persons or come from a link; they are shared with nobody outside. */
const PERSONAL: ReadonlySet<string> = new Set(["email", "contact", "address", "file", "hidden"]);

function queryText(query: Record<string, string | number | null>): string {
  const set = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(set).toString();
}

async function audit(
  db: Db,
  actor: Actor,
  action: string,
  surveyId: string,
  detail: Record<string, number | boolean>,
) {
  await recordAudit(db, actor, { action, subjectType: "survey", subjectId: surveyId, detail });
}
