import { Agent } from "node:http";
import { type AnswerForm, readAnswerForm } from "#scripts/load/answer-form.ts";
import { answerFields } from "#scripts/load/load-survey.ts";
import { send } from "#scripts/load/send.ts";

const CONNECTIONS = 16;
/** How often somebody presses "Send" twice. */
const SENT_TWICE = 0.05;

/** What respondents were told, by idempotency key: their receipt. */
export type Acknowledged = Map<string, string>;

export interface Respondents {
  acknowledged: Acknowledged;
  /** Keys that were told two different receipts. */
  contradicted: Set<string>;
  /** Anything that was neither a receipt nor a broken line. */
  surprises: string[];
  /** Answers without pause until the server is gone. */
  answerUntilDown(origin: string): Promise<void>;
  /** Sends once more what was sent without having been acknowledged. */
  sendWhatIsOpen(origin: string): Promise<void>;
}

/** Sixteen people who answer at once, each over the page's own form; what a kill cut off they send again later. */
export function createRespondents(path: string, chance: () => number): Respondents {
  const acknowledged: Acknowledged = new Map();
  const contradicted = new Set<string>();
  const surprises: string[] = [];
  const open = Array.from({ length: CONNECTIONS }, (): AnswerForm[] => []);

  const view = async (origin: string, agent: Agent): Promise<AnswerForm> => {
    const { body } = await send(origin, { path, agent });
    return readAnswerForm(body.toString("utf8"));
  };
  const post = async (origin: string, agent: Agent, { action, hidden }: AnswerForm) => {
    const { status, headers } = await send(origin, { path: action, form: answerFields(hidden), agent });
    const key = hidden.key ?? "";
    const receipt = new URL(headers.location ?? "", origin).searchParams.get("receipt");
    if (status !== 303 || !receipt) return void surprises.push(`${status} for ${key}`);
    if ((acknowledged.get(key) ?? receipt) !== receipt) contradicted.add(key);
    acknowledged.set(key, receipt);
  };
  const sendOpen = async (origin: string, agent: Agent, forms: AnswerForm[]) => {
    for (let form = forms[0]; form !== undefined; form = forms[0]) {
      await post(origin, agent, form);
      forms.shift();
    }
  };
  const withEach = async (body: (agent: Agent, forms: AnswerForm[]) => Promise<void>) => {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    await Promise.all(open.map((forms) => body(agent, forms)));
    agent.destroy();
  };
  return {
    acknowledged,
    contradicted,
    surprises,
    sendWhatIsOpen: (origin) => withEach((agent, forms) => sendOpen(origin, agent, forms)),
    answerUntilDown: (origin) =>
      withEach(async (agent, forms) => {
        try {
          while (true) {
            await sendOpen(origin, agent, forms);
            const form = await view(origin, agent);
            forms.push(form);
            if (chance() < SENT_TWICE) forms.push(form);
          }
        } catch (error) {
          if (!isBrokenLine(error)) throw error;
        }
      }),
  };
}

function isBrokenLine(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code);
}
