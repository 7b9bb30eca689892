export {
  canSendMail,
  getMailSetup,
  type MailSetup,
  removeMailServer,
  saveMailServer,
} from "./mail-server.service.server.ts";
export { type MailTokenContent, mailToken, readMailToken } from "./mail-token.server.ts";
export { findMailTrouble, type MailTrouble } from "./mail-trouble.server.ts";
export type { OutboxMail } from "./outbox.repository.server.ts";
export {
  beginMailing,
  closeMailGroup,
  openMailGroup,
  pauseMailGroup,
  queueMails,
  readGroupProgress,
} from "./outbox.service.server.ts";
export {
  type Composed,
  type MailAuthor,
  type MailEnd,
  type SendingRun,
  sendOutbox,
} from "./send-outbox.server.ts";
export { getSendingRules, saveSendingRules } from "./sending-rules.service.server.ts";
export {
  addressHash,
  countSuppressions,
  findSuppressed,
  suppressAddress,
} from "./suppressions.service.server.ts";
export { sendTestMail } from "./test-mail.server.ts";
