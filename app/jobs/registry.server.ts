import type { JobContract, Lane } from "./contract.ts";
import * as contracts from "./contracts.ts";
import type { JobRun } from "./handler.ts";
import * as privacyContracts from "./privacy-contracts.ts";

/** How to run one kind of job. */
export interface JobEntry {
  lane: Lane | undefined;
  run(run: JobRun<unknown>): Promise<void>;
}

/** How to run each kind of job, by its name. */
export type JobRegistry = ReadonlyMap<string, JobEntry>;

/** One entry of a registry: checks the payload, loads the handler when it is first needed, and runs it. */
export function jobEntry<Payload>(
  contract: JobContract<Payload>,
  load: () => Promise<(run: JobRun<Payload>) => Promise<void>>,
): [string, JobEntry] {
  const run = async (anyRun: JobRun<unknown>) => {
    const payload = contract.payload.parse(anyRun.payload);
    const handler = await load();
    await handler({ ...anyRun, payload });
  };
  return [contract.name, { lane: contract.lane, run }];
}

/** Every kind of job of the program: the one place that knows all handlers. */
export const registry: JobRegistry = new Map([
  jobEntry(contracts.analyzeFeedback, async () => {
    const module = await import("#app/features/feedback/feedback.jobs.server.ts");
    return module.analyzeFeedbackHandler;
  }),
  jobEntry(contracts.rereadFeedback, async () => {
    const module = await import("#app/features/feedback/feedback.jobs.server.ts");
    return module.rereadFeedbackHandler;
  }),
  jobEntry(contracts.placeStatements, async () => {
    const module = await import("#app/features/themes/themes.jobs.server.ts");
    return module.placeStatementsHandler;
  }),
  jobEntry(contracts.recountThemes, async () => {
    const module = await import("#app/features/themes/themes.jobs.server.ts");
    return module.recountThemesHandler;
  }),
  jobEntry(contracts.refitThemes, async () => {
    const module = await import("#app/features/themes/themes.jobs.server.ts");
    return module.refitThemesHandler;
  }),
  jobEntry(contracts.carryOutCorrections, async () => {
    const module = await import("#app/features/themes/themes.jobs.server.ts");
    return module.carryOutCorrectionsHandler;
  }),
  jobEntry(contracts.rebuildThemes, async () => {
    const module = await import("#app/features/themes/themes.jobs.server.ts");
    return module.rebuildThemesHandler;
  }),
  jobEntry(contracts.refitAttribute, async () => {
    const module = await import("#app/features/attributes/attributes.jobs.server.ts");
    return module.refitAttributeHandler;
  }),
  jobEntry(contracts.countDataAudit, async () => {
    const module = await import("#app/features/data-audit/data-audit.jobs.server.ts");
    return module.countDataAuditHandler;
  }),
  jobEntry(contracts.refreshProfiles, async () => {
    const module = await import("#app/features/profiles/profiles.jobs.server.ts");
    return module.refreshProfilesHandler;
  }),
  jobEntry(contracts.refreshScores, async () => {
    const module = await import("#app/features/scores/scores.jobs.server.ts");
    return module.refreshScoresHandler;
  }),
  jobEntry(contracts.refreshScoresOf, async () => {
    const module = await import("#app/features/scores/scores.jobs.server.ts");
    return module.refreshScoresOfHandler;
  }),
  jobEntry(contracts.spotSilence, async () => {
    const module = await import("#app/features/scores/scores.jobs.server.ts");
    return module.spotSilenceHandler;
  }),
  jobEntry(contracts.recountCompanies, async () => {
    const module = await import("#app/features/profiles/profiles.jobs.server.ts");
    return module.recountCompaniesHandler;
  }),
  jobEntry(contracts.forgetQuotes, async () => {
    const module = await import("#app/features/personas/personas.jobs.server.ts");
    return module.forgetQuotesHandler;
  }),
  jobEntry(contracts.draftPersonas, async () => {
    const module = await import("#app/features/personas/personas.jobs.server.ts");
    return module.draftPersonasHandler;
  }),
  jobEntry(contracts.countLineAnswers, async () => {
    const module = await import("#app/features/personas/personas.jobs.server.ts");
    return module.countLineAnswersHandler;
  }),
  jobEntry(contracts.scorePersonaMembers, async () => {
    const module = await import("#app/features/personas/members/members.jobs.server.ts");
    return module.scorePersonaMembersHandler;
  }),
  jobEntry(contracts.scorePersonaMembersOf, async () => {
    const module = await import("#app/features/personas/members/members.jobs.server.ts");
    return module.scorePersonaMembersOfHandler;
  }),
  jobEntry(contracts.followPersonaSegment, async () => {
    const module = await import("#app/features/personas/members/members.jobs.server.ts");
    return module.followPersonaSegmentHandler;
  }),
  jobEntry(contracts.lookForDrift, async () => {
    const module = await import("#app/features/personas/staleness/staleness.jobs.server.ts");
    return module.lookForDriftHandler;
  }),
  jobEntry(contracts.measureDrift, async () => {
    const module = await import("#app/features/personas/staleness/staleness.jobs.server.ts");
    return module.measureDriftHandler;
  }),
  jobEntry(contracts.proposeWordings, async () => {
    const module = await import("#app/features/personas/wording/wording.jobs.server.ts");
    return module.proposeWordingsHandler;
  }),
  jobEntry(privacyContracts.applyConsents, async () => {
    const module = await import("#app/features/privacy/privacy.jobs.server.ts");
    return module.applyConsentsHandler;
  }),
  jobEntry(privacyContracts.applyRetention, async () => {
    const module = await import("#app/features/privacy/privacy.jobs.server.ts");
    return module.applyRetentionHandler;
  }),
  jobEntry(privacyContracts.erasePerson, async () => {
    const module = await import("#app/features/privacy/privacy.jobs.server.ts");
    return module.erasePersonHandler;
  }),
  jobEntry(contracts.findDuplicates, async () => {
    const module = await import("#app/features/duplicates/duplicates.jobs.server.ts");
    return module.findDuplicatesHandler;
  }),
  jobEntry(contracts.refreshSegments, async () => {
    const module = await import("#app/features/segments/segments.jobs.server.ts");
    return module.refreshSegmentsHandler;
  }),
  jobEntry(contracts.placeInSegments, async () => {
    const module = await import("#app/features/segments/segments.jobs.server.ts");
    return module.placeInSegmentsHandler;
  }),
  jobEntry(contracts.fillSegment, async () => {
    const module = await import("#app/features/segments/segments.jobs.server.ts");
    return module.fillSegmentHandler;
  }),
  jobEntry(contracts.sweepSegments, async () => {
    const module = await import("#app/features/segments/segments.jobs.server.ts");
    return module.sweepSegmentsHandler;
  }),
  jobEntry(contracts.suggestSegments, async () => {
    const module = await import("#app/features/segments/segments.jobs.server.ts");
    return module.suggestSegmentsHandler;
  }),
  jobEntry(contracts.countSegmentFigures, async () => {
    const module = await import("#app/features/segments/segments.jobs.server.ts");
    return module.countSegmentFiguresHandler;
  }),
  jobEntry(contracts.ingestImport, async () => {
    const module = await import("#app/features/imports/imports.jobs.server.ts");
    return module.ingestImportHandler;
  }),
  jobEntry(contracts.unpackImport, async () => {
    const module = await import("#app/features/imports/imports.jobs.server.ts");
    return module.unpackImportHandler;
  }),
  jobEntry(contracts.profileImport, async () => {
    const module = await import("#app/features/imports/imports.jobs.server.ts");
    return module.profileImportHandler;
  }),
  jobEntry(contracts.dryRunImport, async () => {
    const module = await import("#app/features/imports/imports.jobs.server.ts");
    return module.dryRunImportHandler;
  }),
  jobEntry(contracts.undoImport, async () => {
    const module = await import("#app/features/imports/imports.jobs.server.ts");
    return module.undoImportHandler;
  }),
  jobEntry(contracts.sweepImports, async () => {
    const module = await import("#app/features/imports/imports.jobs.server.ts");
    return module.sweepImportsHandler;
  }),
  jobEntry(contracts.sweepPictures, async () => {
    const module = await import("#app/features/surveys/surveys.jobs.server.ts");
    return module.sweepPicturesHandler;
  }),
  jobEntry(contracts.settleDrafts, async () => {
    const module = await import("#app/features/responses/responses.jobs.server.ts");
    return module.settleDraftsHandler;
  }),
  jobEntry(contracts.releaseTexts, async () => {
    const module = await import("#app/features/responses/responses.jobs.server.ts");
    return module.releaseTextsHandler;
  }),
  jobEntry(contracts.sendMail, async () => {
    const module = await import("#app/features/invitations/invitations.jobs.server.ts");
    return module.sendMailHandler;
  }),
  jobEntry(contracts.gatherInvitation, async () => {
    const module = await import("#app/features/invitations/invitations.jobs.server.ts");
    return module.gatherInvitationHandler;
  }),
  jobEntry(contracts.askForReview, async () => {
    const module = await import("#app/features/reviews/reviews.jobs.server.ts");
    return module.askForReviewHandler;
  }),
  jobEntry(contracts.measureReview, async () => {
    const module = await import("#app/features/reviews/reviews.jobs.server.ts");
    return module.measureReviewHandler;
  }),
  jobEntry(contracts.settleReview, async () => {
    const module = await import("#app/features/reviews/reviews.jobs.server.ts");
    return module.settleReviewHandler;
  }),
  jobEntry(contracts.sweepReviews, async () => {
    const module = await import("#app/features/reviews/reviews.jobs.server.ts");
    return module.sweepReviewsHandler;
  }),
  jobEntry(contracts.askAfterLaunch, async () => {
    const module = await import("#app/features/reviews/reviews.jobs.server.ts");
    return module.askAfterLaunchHandler;
  }),
]);
