import type { Quote } from "#app/engines/personas/evidence.ts";
import { listPeople } from "#app/features/segments/people.service.server.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { cutPage, decodeNumberPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { getPersona } from "../personas.service.server.ts";
import { listContradicting } from "./contradictions.server.ts";
import { selectMemberQuotes } from "./line-numbers.repository.server.ts";
import { conditionOfAnswer, conditionOfLine } from "./line-people.ts";
import { countLineToday, hasMoved } from "./line-today.server.ts";
import { namelessQuote } from "./nameless-quote.ts";

const QUOTES = 15;
const PEOPLE = 25;

/** Where each of the page's lists goes on, and whose people are shown. */
export interface LinePlaces {
  quotes: string | null;
  against: string | null;
  people: string | null;
  others: boolean;
}

/** Everything behind a line of a persona. Throws NotFoundError where the persona or the line is gone. */
export async function getLinePage(db: Db, ids: { personaId: string; lineId: string }, places: LinePlaces) {
  const { persona, lines } = await getPersona(db, ids.personaId);
  const line = lines.find(({ id }) => id === ids.lineId);
  if (!line)
    throw new NotFoundError(
      "This line is not part of the persona any more; a new draft may have replaced it.",
    );
  const today = await countLineToday(db, persona.segmentId, line);
  const theme = line.evidence.themeId === undefined ? undefined : await findTheme(db, line.evidence.themeId);
  return {
    persona,
    line,
    today,
    moved: hasMoved(line.evidence, today),
    theme: theme ? { id: theme.id, name: theme.name, kind: theme.kind } : null,
    quotes: await listQuotes(db, persona.segmentId, line, theme?.id, places.quotes),
    against: theme
      ? await listContradicting(db, persona.segmentId, theme, { after: places.against, pageSize: QUOTES })
      : null,
    people: await listBehind(db, persona.segmentId, line, places),
  };
}

interface KindQuote extends Quote {
  kind: string;
}

async function listQuotes(
  db: Db,
  segmentId: string,
  line: PersonaLine,
  themeId: string | undefined,
  after: string | null,
): Promise<{ quotes: KindQuote[]; next: string | null } | null> {
  if (themeId === undefined || line.evidence.asked !== undefined) return null;
  const rows = await selectMemberQuotes(db, segmentId, themeId, decodeNumberPlace(after), QUOTES + 1);
  const { page, next } = cutPage(rows, QUOTES, ({ score, statementId }) => encodePlace(score, statementId));
  return { quotes: page.map((row) => ({ ...namelessQuote(row), kind: row.kind })), next };
}

/** Whose people are shown: of the segment and of all others, or of a line that was asked about those who say yes and no. */
async function listBehind(db: Db, segmentId: string, line: PersonaLine, { people, others }: LinePlaces) {
  const answered = conditionOfAnswer(line, others ? "no" : "yes");
  const condition = answered ?? conditionOfLine(line);
  if (condition === null) return null;
  const listed = await listPeople(
    db,
    { kind: "segment", id: segmentId },
    { outside: others && answered === null, condition, after: people, pageSize: PEOPLE },
  );
  const { customers, next } = listed;
  return { words: listed.condition, customers, next, byAnswer: answered !== null };
}
