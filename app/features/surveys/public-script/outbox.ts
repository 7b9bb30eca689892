import { field, keep, recall, store } from "./device-store.ts";
import { solveChallenge } from "./solve-challenge.ts";

/** An answer that waits for a connection; `body` is the form as it would have been posted. */
export interface Waiting {
  action: string;
  body: string;
  key: string;
  /** The survey, whose draft is forgotten with it. */
  draft: string;
}

/** What became of a try: taken with the address that comes next, refused by the survey, or to be tried again. */
export type Sent =
  | { kind: "taken"; next: string }
  | { kind: "refused" }
  | { kind: "later"; offline: boolean }
  /** Many answers come from this network: a puzzle has to be solved first. */
  | { kind: "work"; challenge: string };

const PREFIX = "earshot-unsent-";

export function putAside(waiting: Waiting): boolean {
  return keep(PREFIX + waiting.key, waiting);
}

export function takeOut(key: string): void {
  store?.removeItem(PREFIX + key);
}

/** Everything on this device that was not sent yet. */
export function waitingOnes(): Waiting[] {
  const names = store === null ? [] : Object.keys(store).filter((name) => name.startsWith(PREFIX));
  return names.flatMap((name) => {
    const value = recall(name);
    const [action, body, key, draft] = ["action", "body", "key", "draft"].map((part) => field(value, part));
    const whole =
      typeof action === "string" &&
      // Only to this very instance, whatever stands in the store.
      /^\/s\/[^/]/.test(action) &&
      typeof body === "string" &&
      typeof key === "string" &&
      typeof draft === "string";
    return whole ? [{ action, body, key, draft }] : [];
  });
}

/** Sends an answer, with the work that is asked for where many answers come from one network. */
export async function send(waiting: Waiting): Promise<Sent> {
  const sent = await sendOnce(waiting);
  if (sent.kind !== "work") return sent;
  const proof = await solveChallenge(sent.challenge);
  const body = new URLSearchParams(waiting.body);
  // A page that was sent back with a puzzle has its fields already.
  body.set("challenge", sent.challenge);
  body.set("proof", proof);
  return sendOnce({ ...waiting, body: body.toString() });
}

/** Sends an answer once. The same key is the same answer, so trying again never makes two. */
async function sendOnce({ action, body }: Waiting): Promise<Sent> {
  let response: Response;
  try {
    response = await fetch(action, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body,
    });
  } catch {
    return { kind: "later", offline: true };
  }
  if (response.ok) {
    const next = field(await response.json().catch(() => null), "next");
    return typeof next === "string" ? { kind: "taken", next } : { kind: "refused" };
  }
  const challenge = field(await response.json().catch(() => null), "challenge");
  if (typeof challenge === "string") return { kind: "work", challenge };
  // A busy server, a full disk, a deploy: the answer is fine, the moment is not.
  const passing = response.status === 429 || response.status === 408 || response.status >= 500;
  return passing ? { kind: "later", offline: false } : { kind: "refused" };
}

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** Calls `attempt` until it says that it is done: at once, when the connection is back, and after waits that double. */
export function tryAgainUntil(attempt: () => Promise<boolean>): void {
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    clearTimeout(timer);
    const done = await attempt();
    running = false;
    if (done) {
      window.removeEventListener("online", run);
      return;
    }
    // Not all at the same moment when a whole office comes back.
    timer = setTimeout(run, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  window.addEventListener("online", run);
  void run();
}
