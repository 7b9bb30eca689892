export {
  askErasure,
  getErasure,
  isKeptOut,
  letIn,
  listErasures,
  previewErasure,
} from "./erasing/ask-erasure.server.ts";
export { erasePerson } from "./erasing/erase-person.server.ts";
export {
  gatherPerson,
  type PersonData,
  type PersonSection,
  personFile,
} from "./person/gather-person.server.ts";
export { applyConsents } from "./quoting/apply-consents.server.ts";
export { beginRetention, readRetention, runRetention, saveRetention } from "./retention/retention.server.ts";
