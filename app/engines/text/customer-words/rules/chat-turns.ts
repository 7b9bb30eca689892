import { headOf, type Message } from "../removal.ts";
import { isNamed, type Role, roleOf } from "./speakers.ts";

/** Where somebody begins to speak in a chat. */
export interface Turn {
  line: number;
  speaker: string;
  /** How long what stands before his words is: the time, the name, the colon. */
  label: number;
  stamped: boolean;
  role: Role | undefined;
}

const clock = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?`;
const day = String.raw`(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[,T ]{1,2})?`;
const stamp = String.raw`[[(]?${day}${clock}[\])]?`;
const turn = new RegExp(
  String.raw`^\s{0,8}(?:(${stamp})\s{0,2}[-–|]?\s{0,2})?([\p{L}][\p{L}\p{M}\p{N} .'’()#&-]{0,40}?)\s?(?:(${stamp})\s?)?:(?:\s{1,3}|$)`,
  "u",
);
// "09:00:12 [Visitor] hello"
const bracketed = new RegExp(
  String.raw`^\s{0,8}(${stamp})\s{0,2}[-–|]?\s{0,2}[[<]([\p{L}][\p{L}\p{M}\p{N} .'’()#&-]{0,40})[\]>]\s{0,3}()`,
  "u",
);
const offersHelp =
  /how (?:can|may) (?:i|we) (?:help|assist)|thank(?:s| you) for (?:contacting|chatting|reaching out)|welcome to|wie (?:kann|darf) ich (?:ihnen|dir) (?:weiter)?helfen|en quoi puis-je|comment puis-je vous aider|en qué (?:puedo|le puedo) ayudar/i;

/**
 * The turns of a chat with an agent and a customer in it, each with its part; none when the lines with a colon are no
 * such chat. A part is known by its name, by who offers help, or by being the other of two.
 */
export function chatTurns(message: Message): Turn[] {
  if (!message.text.includes(":")) return [];
  const turns = readTurns(message);
  if (turns.length < 2) return [];
  const parts = partsOf(message, turns);
  const named = turns.map((each) => ({ ...each, role: parts.get(each.speaker) }));
  const agents = named.filter(({ role }) => role === "agent");
  const customers = named.filter(({ role }) => role === "customer");
  if (agents.length === 0 || customers.length === 0) return [];
  return named;
}

function readTurns(message: Message): Turn[] {
  const turns: Turn[] = [];
  for (const [line, { text }] of message.lines.entries()) {
    if (text.length < 3 || !text.includes(":")) continue;
    const head = headOf(message, line);
    const found = turn.exec(head) ?? bracketed.exec(head);
    if (found === null) continue;
    const [label, before, name = "", after] = found;
    const stamped = Boolean(before) || Boolean(after);
    const role = roleOf(name);
    if (!stamped && role === undefined && !isNamed(name)) continue;
    turns.push({ line, speaker: name.trim().toLowerCase(), label: label.length, stamped, role });
  }
  return turns;
}

function partsOf(message: Message, turns: readonly Turn[]): Map<string, Role> {
  const parts = new Map<string, Role>();
  const counts = new Map<string, number>();
  let stamped = 0;
  for (const { speaker, role, line, label, stamped: hasTime } of turns) {
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    if (hasTime) stamped += 1;
    if (role !== undefined) parts.set(speaker, role);
    else if (offersHelp.test(headOf(message, line).slice(label))) parts.set(speaker, "agent");
  }
  const known = new Set(parts.values());
  // Whoever has no part plays the one nobody has, where it is plain that people talk: by the clock, or in turns.
  const missing: Role | undefined =
    known.size === 1 ? (known.has("agent") ? "customer" : "agent") : undefined;
  for (const [speaker, count] of counts) {
    if (parts.has(speaker) || missing === undefined) continue;
    if (stamped >= 2 || (isNamed(speaker) && (count > 1 || turns.length > 2))) parts.set(speaker, missing);
  }
  return parts;
}
