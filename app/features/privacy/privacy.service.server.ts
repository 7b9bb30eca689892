export {
  askErasure,
  getErasure,
  letIn,
  listErasures,
  previewErasure,
} from "./erasing/ask-erasure.server.ts";
export { erasePerson } from "./erasing/erase-person.server.ts";
