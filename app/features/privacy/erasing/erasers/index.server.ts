import type { Eraser } from "../eraser.repository.server.ts";
import { draftsEraser, responsesEraser } from "./answers.server.ts";
import { commentsEraser } from "./comments.repository.server.ts";
import { feedbackEraser } from "./feedback.server.ts";
import { audiencesEraser, auditEraser, jobsEraser } from "./log.repository.server.ts";
import { addressesEraser, mailsEraser } from "./mails.repository.server.ts";
import {
  eventsEraser,
  mergesEraser,
  ownedEraser,
  reviewsEraser,
  valuesEraser,
} from "./owned.repository.server.ts";
import {
  changesEraser,
  dryRunsEraser,
  importListsEraser,
  importSamplesEraser,
  rejectedRowsEraser,
} from "./traces.repository.server.ts";

/** All that is stored of a person, in the order in which it goes: mails first, so that none is sent meanwhile. */
export const erasers: readonly Eraser[] = [
  mailsEraser,
  addressesEraser,
  draftsEraser,
  responsesEraser,
  feedbackEraser,
  eventsEraser,
  valuesEraser,
  mergesEraser,
  reviewsEraser,
  ownedEraser,
  changesEraser,
  rejectedRowsEraser,
  dryRunsEraser,
  importSamplesEraser,
  importListsEraser,
  audiencesEraser,
  commentsEraser,
  auditEraser,
  jobsEraser,
];
