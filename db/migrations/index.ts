import type { Migration } from "kysely";
import * as accounts from "./0001-accounts.ts";
import * as jobs from "./0002-jobs.ts";
import * as customers from "./0003-customers.ts";
import * as surveys from "./0004-surveys.ts";
import * as feedback from "./0005-feedback.ts";
import * as imports from "./0006-imports.ts";
import * as segments from "./0007-segments.ts";
import * as personas from "./0008-personas.ts";
import * as corrections from "./0009-corrections.ts";
import * as itemIdentity from "./0010-item-identity.ts";
import * as responseTime from "./0011-response-time.ts";
import * as importOutcomes from "./0012-import-outcomes.ts";
import * as accuracy from "./0013-accuracy.ts";
import * as fallingThemes from "./0014-falling-themes.ts";
import * as themeParents from "./0015-theme-parents.ts";
import * as undatedFeedback from "./0016-undated-feedback.ts";
import * as percentRules from "./0017-percent-rules.ts";
import * as correctionWork from "./0018-correction-work.ts";
import * as unpacking from "./0019-unpacking.ts";
import * as presets from "./0020-presets.ts";
import * as importDryRuns from "./0021-import-dry-runs.ts";
import * as importChanges from "./0022-import-changes.ts";
import * as whoSaidIt from "./0023-who-said-it.ts";
import * as importedKinds from "./0024-imported-kinds.ts";
import * as customerWords from "./0025-customer-words.ts";
import * as duplicates from "./0026-duplicates.ts";
import * as surveyLogic from "./0029-survey-logic.ts";
import * as responseDrafts from "./0030-response-drafts.ts";
import * as mail from "./0031-mail.ts";
import * as surveySettings from "./0032-survey-settings.ts";
import * as trust from "./0033-trust.ts";
import * as results from "./0034-results.ts";
import * as surveyRevisions from "./0035-survey-revisions.ts";
import * as surveyPictures from "./0036-survey-pictures.ts";
import * as versionAuthors from "./0037-version-authors.ts";
import * as attributePurpose from "./0038-attribute-purpose.ts";
import * as segmentRules from "./0039-segment-rules.ts";
import * as segmentGroups from "./0040-segment-groups.ts";
import * as customerScores from "./0041-customer-scores.ts";
import * as privacy from "./0042-privacy.ts";
import * as companyPeople from "./0043-company-people.ts";
import * as reviews from "./0044-reviews.ts";
import * as personaQuestions from "./0046-persona-questions.ts";
import * as personaMembers from "./0047-persona-members.ts";
import * as personaEditing from "./0048-persona-editing.ts";
import * as personaFreshness from "./0049-persona-freshness.ts";
import * as personaShares from "./0050-persona-shares.ts";
import * as overviewCounts from "./0051-overview-counts.ts";
import * as personaComments from "./0052-persona-comments.ts";

/** Every migration by name, in order. Listed, not read from the folder, so that a bundle holds them all. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-accounts": accounts,
  "0002-jobs": jobs,
  "0003-customers": customers,
  "0004-surveys": surveys,
  "0005-feedback": feedback,
  "0006-imports": imports,
  "0007-segments": segments,
  "0008-personas": personas,
  "0009-corrections": corrections,
  "0010-item-identity": itemIdentity,
  "0011-response-time": responseTime,
  "0012-import-outcomes": importOutcomes,
  "0013-accuracy": accuracy,
  "0014-falling-themes": fallingThemes,
  "0015-theme-parents": themeParents,
  "0016-undated-feedback": undatedFeedback,
  "0017-percent-rules": percentRules,
  "0018-correction-work": correctionWork,
  "0019-unpacking": unpacking,
  "0020-presets": presets,
  "0021-import-dry-runs": importDryRuns,
  "0022-import-changes": importChanges,
  "0023-who-said-it": whoSaidIt,
  "0024-imported-kinds": importedKinds,
  "0025-customer-words": customerWords,
  "0026-duplicates": duplicates,
  "0029-survey-logic": surveyLogic,
  "0030-response-drafts": responseDrafts,
  "0031-mail": mail,
  "0032-survey-settings": surveySettings,
  "0033-trust": trust,
  "0034-results": results,
  "0035-survey-revisions": surveyRevisions,
  "0036-survey-pictures": surveyPictures,
  "0037-version-authors": versionAuthors,
  "0038-attribute-purpose": attributePurpose,
  "0039-segment-rules": segmentRules,
  "0040-segment-groups": segmentGroups,
  "0041-customer-scores": customerScores,
  "0042-privacy": privacy,
  "0043-company-people": companyPeople,
  "0044-reviews": reviews,
  "0047-persona-members": personaMembers,
  "0049-persona-freshness": personaFreshness,
  "0048-persona-editing": personaEditing,
  "0046-persona-questions": personaQuestions,
  "0050-persona-shares": personaShares,
  "0051-overview-counts": overviewCounts,
  "0052-persona-comments": personaComments,
};
