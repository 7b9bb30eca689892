import {
  leaveToNobody,
  listResponseIdsOf,
  removeAnswerFiles,
} from "#app/features/responses/responses.service.server.ts";
import type { Eraser } from "../eraser.repository.server.ts";
import { deleteDrafts } from "./drafts.repository.server.ts";
import { forgetTraces } from "./traces.repository.server.ts";

/** Each response is some dozen writes. */
const PIECE = 10;

export const draftsEraser: Eraser = {
  key: "drafts",
  async erase(trx, { customerIds }) {
    const { drafts, fileIds } = await deleteDrafts(trx, customerIds);
    return { count: drafts, after: () => removeAnswerFiles(fileIds) };
  },
};

/** Choices and ratings stay in the counts of their survey, as nobody's; all else of a response goes. */
export const responsesEraser: Eraser = {
  key: "responses",
  async erase(trx, { customerIds }) {
    const ids = await listResponseIdsOf(trx, customerIds, PIECE);
    const files: string[] = [];
    for (const id of ids) files.push(...(await leaveToNobody(trx, id)).files);
    await forgetTraces(trx, ids);
    return { count: ids.length, after: () => removeAnswerFiles(files) };
  },
};
