import { z } from "zod";
import { defineJob } from "./contract.ts";

export * from "./attribute-contracts.ts";
export * from "./company-contracts.ts";
export * from "./import-contracts.ts";
export * from "./persona-contracts.ts";
export * from "./review-contracts.ts";
export * from "./score-contracts.ts";
export * from "./segment-contracts.ts";

const nothing = z.strictObject({});

/** Reads every feedback item that the engine has not read yet and places its statements in themes. */
export const analyzeFeedback = defineJob({
  name: "feedback.analyze",
  payload: nothing,
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "feedback.analyze",
});

/** Has every feedback item read anew. */
export const rereadFeedback = defineJob({
  name: "feedback.reread",
  payload: nothing,
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "feedback.reread",
});

/** Places statements that no theme has been considered for, with the themes as they stand. */
export const placeStatements = defineJob({
  name: "themes.place",
  payload: nothing,
  maxAttempts: 5,
  dedupeKey: () => "themes.place",
});

/** Counts all themes anew, after statements went. */
export const recountThemes = defineJob({
  name: "themes.recount",
  payload: nothing,
  maxAttempts: 5,
  dedupeKey: () => "themes.recount",
});

/** Groups all statements anew; themes keep their ids where their statements stay together. */
export const refitThemes = defineJob({
  name: "themes.refit",
  payload: nothing,
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "themes.refit",
});

/** Carries out the corrections that are logged and were too large to be carried out at once. */
export const carryOutCorrections = defineJob({
  name: "themes.correct",
  payload: nothing,
  maxAttempts: 20,
  dedupeKey: () => "themes.correct",
});

/** Works out a grouping of everything from nothing, or writes it once it was accepted. */
export const rebuildThemes = defineJob({
  name: "themes.rebuild",
  payload: z.strictObject({ rebuildId: z.string() }),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: ({ rebuildId }) => `themes.rebuild:${rebuildId}`,
});

/** Removes pictures that no survey shows any more. */
export const sweepPictures = defineJob({
  name: "surveys.sweep-pictures",
  payload: nothing,
  maxAttempts: 5,
  dedupeKey: () => "surveys.sweep-pictures",
});

/** Counts anew what is known about some customers. */
export const refreshProfiles = defineJob({
  name: "profiles.refresh",
  payload: z.strictObject({ customerIds: z.array(z.string()).min(1).max(500) }),
  maxAttempts: 5,
});

/** Takes the quotes of items that are gone out of personas. */
export const forgetQuotes = defineJob({
  name: "personas.forget-quotes",
  payload: z.strictObject({ itemIds: z.array(z.uuid()).min(1).max(5000) }),
  maxAttempts: 5,
});

/** Looks for customers who may be the same person, among those who changed since the last look. */
export const findDuplicates = defineJob({
  name: "duplicates.find",
  payload: nothing,
  maxAttempts: 5,
  dedupeKey: () => "duplicates.find",
});

/** Shows answers that were begun and left as partial responses, and removes files that belong to no answer. */
export const settleDrafts = defineJob({
  name: "responses.settle-drafts",
  payload: nothing,
  maxAttempts: 5,
  dedupeKey: () => "responses.settle-drafts",
});

/** Makes feedback of what was written in an anonymous survey while too few people had answered it. */
export const releaseTexts = defineJob({
  name: "responses.release-texts",
  payload: z.object({ surveyId: z.string() }),
  maxAttempts: 5,
  dedupeKey: ({ surveyId }) => `responses.release-texts ${surveyId}`,
});

/** Sends the mails that are due; one at a time, whatever the number of workers, so that limits hold. */
export const sendMail = defineJob({
  name: "mail.send",
  payload: nothing,
  maxAttempts: 20,
  lane: "mail",
  dedupeKey: () => "mail.send",
});

/** Puts the people whom a mailing invites on its list, and takes them off when it was cancelled. */
export const gatherInvitation = defineJob({
  name: "invitations.gather",
  payload: z.strictObject({ invitationId: z.string() }),
  maxAttempts: 20,
  lane: "mail",
  dedupeKey: ({ invitationId }) => `invitations.gather:${invitationId}`,
});
