import { checkWording } from "#app/engines/personas/wording/check-wording.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { chatAddress } from "./endpoint.ts";
import { asSeen } from "./lines-to-word.server.ts";
import type { Helper } from "./model-settings.server.ts";
import { postJson, ServiceError } from "./post-json.server.ts";
import { askingFor } from "./prompt.ts";
import { readAnswer } from "./read-answer.ts";

/** What a service may answer to one question: some times what is asked for. */
const MOST_BYTES = 128 * 1024;

/** What came of a line: a wording that passed the check, or why there is none. */
export type Worded = { text: string; reason: null } | { text: null; reason: string };

/** Asks for wordings of some lines and checks each against its line, in their order. Throws ServiceError. */
export async function askForWordings(
  helper: Helper,
  lines: readonly PersonaLine[],
  { timeoutMs = helper.seconds * 1000, signal }: { timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<Worded[]> {
  const url = chatAddress(helper.address, helper.ownNetwork);
  if (url === null) throw new ServiceError("The address in the settings is none that may be asked.");
  const reply = await postJson({
    url,
    body: askingFor(helper.model, lines.map(asSeen)),
    key: helper.key,
    timeoutMs,
    mostBytes: MOST_BYTES,
    ownNetwork: helper.ownNetwork,
    ...(signal && { signal }),
  });
  const answer = readAnswer(reply, lines.length);
  if (answer === null)
    throw new ServiceError("What the service answered is not the answer of such a service.");
  return lines.map((line, index): Worded => {
    const text = answer.texts.get(index + 1);
    if (text === undefined) {
      const reason =
        answer.unreadable > 0 ? "The answer for this line could not be read." : "No answer for this line.";
      return { text: null, reason };
    }
    if (text === line.text) return { text: null, reason: "It is the line as it stands." };
    const check = checkWording(text, line);
    return check.ok ? { text, reason: null } : { text: null, reason: check.reason };
  });
}
