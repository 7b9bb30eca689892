import * as contracts from "./contracts.ts";
import { type JobRegistry, jobEntry } from "./job-entry.server.ts";
import { personaEntries } from "./persona-entries.server.ts";
import * as privacyContracts from "./privacy-contracts.ts";

/** Every kind of job of the program; with the entries of personas the one place that knows all handlers. */
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
  ...personaEntries,
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
