import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { readAnswerForm } from "#scripts/load/answer-form.ts";
import { answerFields } from "#scripts/load/load-survey.ts";
import { type Sending, send } from "#scripts/load/send.ts";
import { type LoadPlan, type LoadResult, WARM_UP_SHARE } from "./load-plan.ts";

/** Sends requests over kept-open connections and measures each from its sending to the end of its answer. */
export async function generateLoad(plan: LoadPlan): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.connections });
  const nextRequest = plan.answers ? await answering(plan, agent) : asking(plan, agent);
  const wanted = plan.answers ? 303 : 200;
  await warmUp(plan, nextRequest);
  const started = performance.now();
  const end = started + plan.seconds * 1000;
  const durations: number[] = [];
  let failed = 0;

  /** `since` is when it was due: a request that waits for a free connection has waited. */
  const measure = async (since: number) => {
    const { status } = await send(plan.origin, nextRequest()).catch(() => ({ status: 0 }));
    if (status !== wanted) failed += 1;
    else durations.push(performance.now() - since);
  };
  const withoutPause = async () => {
    while (performance.now() < end) await measure(performance.now());
  };
  const paced = async (perSecond: number) => {
    const sent: Promise<void>[] = [];
    for (let due = started; due < end; due += 1000 / perSecond) {
      const early = due - performance.now();
      if (early > 1) await pause(early);
      sent.push(measure(due));
    }
    await Promise.all(sent);
  };
  if (plan.perSecond === null) await Promise.all(Array.from({ length: plan.connections }, withoutPause));
  else await paced(plan.perSecond);
  const counted = (performance.now() - started) / 1000;
  agent.destroy();
  return { ...summarise(durations), perSecond: durations.length / counted, failed };
}

async function warmUp(plan: LoadPlan, nextRequest: () => Sending): Promise<void> {
  const end = performance.now() + plan.seconds * 1000 * WARM_UP_SHARE;
  const ask = async () => {
    do await send(plan.origin, nextRequest()).catch(() => undefined);
    while (plan.perSecond === null && performance.now() < end);
  };
  await Promise.all(Array.from({ length: plan.connections }, ask));
}

function asking({ paths, cookie }: LoadPlan, agent: Agent): () => Sending {
  let turn = 0;
  const headers: Record<string, string> = { "Accept-Encoding": "gzip" };
  if (cookie !== "") headers.Cookie = cookie;
  return () => {
    turn += 1;
    return { path: paths[turn % paths.length] ?? "/", headers, agent };
  };
}

/** Posts the form of the page again and again, each time under a key of its own, as different people would. */
async function answering({ origin, paths }: LoadPlan, agent: Agent): Promise<() => Sending> {
  const { body } = await send(origin, { path: paths[0] ?? "/", agent });
  const { action, hidden } = readAnswerForm(body.toString("utf8"));
  return () => ({ path: action, form: answerFields({ ...hidden, key: randomUUID() }), agent });
}

function summarise(durations: number[]): Pick<LoadResult, "p50" | "p99" | "max"> {
  const sorted = durations.sort((a, b) => a - b);
  // Nearest rank.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
