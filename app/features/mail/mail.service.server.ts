export { type TakenBounces, takeBounces } from "./bounces/take-bounces.server.ts";
export { canSendMail, getMailSetup, saveMailServer } from "./mail-server.service.server.ts";
export { type MailTokenContent, mailToken, readMailToken } from "./mail-token.server.ts";
export { findMailTrouble } from "./mail-trouble.server.ts";
export type { OutboxMail } from "./outbox.repository.server.ts";
export {
  beginMailing,
  closeMailGroup,
  openMailGroup,
  pauseMailGroup,
  queueMails,
  readGroupProgress,
} from "./outbox.service.server.ts";
export { type Composed, type MailAuthor, type SendingRun, sendOutbox } from "./send-outbox.server.ts";
export { getSendingRules, saveSendingRules } from "./sending-rules.service.server.ts";
export { addressHash, findSuppressed, suppressAddress } from "./suppressions.service.server.ts";
