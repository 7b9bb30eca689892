import { z } from "zod";

/** The answer of an OpenAI-compatible service, as far as it is read. */
const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const wordedSchema = z.strictObject({ line: z.number().int().min(1).max(1000), text: z.string().max(2000) });

/** What came for each line asked for, by its number, and how many lines of the answer were nothing of the kind. */
export interface ReadAnswer {
  texts: Map<number, string>;
  unreadable: number;
}

/**
 * Reads an answer strictly: one JSON object a line, each a line that was asked for (1 to `asked`) and said once; all else
 * is counted as unreadable. Null where it is not the answer of such a service at all.
 */
export function readAnswer(text: string, asked: number): ReadAnswer | null {
  const reply = replySchema.safeParse(parsed(text));
  if (!reply.success) return null;
  const answer: ReadAnswer = { texts: new Map(), unreadable: 0 };
  for (const line of (reply.data.choices[0]?.message.content ?? "").split("\n")) {
    if (line.trim() === "") continue;
    const worded = wordedSchema.safeParse(parsed(line));
    if (!worded.success || worded.data.line > asked || answer.texts.has(worded.data.line))
      answer.unreadable += 1;
    else answer.texts.set(worded.data.line, worded.data.text.trim());
  }
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON fits no schema either.
    return undefined;
  }
}
