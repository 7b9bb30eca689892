import { beginsWith, type Cut, cutLines, headOf, type Message, type Rule } from "../removal.ts";
import { chatTurns, type Turn } from "./chat-turns.ts";

/** Sets aside all of a chat but what the customer said in it. */
export const agentMessage: Rule = {
  name: "agent message",
  sentence: "What an agent or a chat robot said in a conversation that names its speakers.",
  find: (message) => {
    const turns = chatTurns(message);
    if (turns.length === 0) return [];
    const turnAt = new Map(turns.map((turn, index) => [turn.line, { turn, next: turns[index + 1] }]));
    const cuts: Cut[] = [];
    for (const [index, line] of message.lines.entries()) {
      if (line.start < (cuts.at(-1)?.end ?? 0)) continue;
      const here = turnAt.get(index);
      if (here?.turn.role === "agent") cuts.push(agentsWords(message, here.turn, here.next));
      else if (here?.turn.role === "customer") cuts.push(label(line.start, here.turn, line.text));
      else if (isNotice(message, index))
        cuts.push({ ...cutLines(message, index, index, beginsWith(line.text)), rule: chatLabel.name });
    }
    return cuts;
  },
};

/** The other kind of things in a chat. */
export const chatLabel: Pick<Rule, "name" | "sentence"> = {
  name: "chat label",
  sentence:
    "The time and the name before the customer's own words in a chat, and notes about who came and went.",
};

function label(start: number, turn: Turn, line: string): Cut {
  return { start, end: start + turn.label, why: beginsWith(line.slice(0, turn.label)), rule: chatLabel.name };
}

function isNotice(message: Message, index: number): boolean {
  return notice.test(headOf(message, index).trim());
}

const notice =
  /^[*\-–=([\s\d:.APMapm]{0,16}(?:chat|conversation|transcript|session) (?:started|ended|transcript|closed|with|on)\b.{0,100}$|^.{1,80}\b(?:has )?(?:joined|left|entered) the (?:chat|conversation|room)\b.{0,30}$|^.{1,80}\b(?:hat den chat (?:betreten|verlassen)|a (?:rejoint|quitté) (?:le chat|la conversation)|(?:se ha unido al|ha salido del) chat)\b.{0,30}$/i;

/** From an agent's line to the next speaker; at the end of the chat only to the end of the paragraph. */
function agentsWords(message: Message, turn: Turn, next: Turn | undefined): Cut {
  const why = beginsWith(headOf(message, turn.line).slice(0, turn.label + 40));
  if (next !== undefined) return cutLines(message, turn.line, next.line - 1, why);
  // What follows after a blank line may be the customer's comment on the chat.
  let last = turn.line;
  while (last + 1 < message.lines.length && /\S/.test(headOf(message, last + 1))) last += 1;
  return cutLines(message, turn.line, last, why);
}
