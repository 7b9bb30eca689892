import type { LineEvidence, Quote } from "#app/engines/personas/evidence.ts";
import type { ThemeKind } from "#app/features/themes/theme-kind.ts";
import { decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ContradictingStatement,
  type Opposition,
  selectContradicting,
  selectKindAspects,
  selectQuotableStatements,
  selectThemeAspects,
} from "./contradictions.repository.server.ts";
import { namelessQuote } from "./nameless-quote.ts";
import { oppositeKind } from "./opposite-kind.ts";
import { type Aspect, tellingAspects } from "./telling-aspects.ts";

const STATEMENTS_OF_THEME = 100;
const STATEMENTS_OF_KIND = 1000;
/** So many statements are looked at for all lines of a persona together. */
const MOST_STATEMENTS = 5000;
const QUOTES_A_LINE = 3;
/** So many are tried for those: not everybody may be quoted. */
const TRIED_A_LINE = 20;

interface DraftedLine {
  section: string;
  evidence: LineEvidence;
}

/** What the themes behind the lines of these sections are. */
const kinds = new Map<string, ThemeKind>([
  ["pains", "pain"],
  ["goals", "goal"],
  ["motivations", "praise"],
]);

interface Contradicted {
  opposition: Opposition;
  about: string;
}

/**
 * Lines about what members complain of, want or praise, each with how many members clearly say the opposite about the
 * same thing and up to three of their quotes. Lines that nobody contradicts come back as they are.
 */
export async function withContradictions<Line extends DraftedLine>(
  db: Db,
  segmentId: string,
  lines: readonly Line[],
): Promise<Line[]> {
  const usual = new Map<string, Aspect[][]>();
  const oppositions = new Map<Line, Contradicted>();
  for (const line of lines) {
    const { themeId } = line.evidence;
    const kind = kinds.get(line.section);
    if (themeId === undefined || kind === undefined) continue;
    const found = await findOpposition(db, { id: themeId, kind }, usual);
    if (found) oppositions.set(line, found);
  }
  const said = await selectContradicting(
    db,
    segmentId,
    [...oppositions.values()].map(({ opposition }) => opposition),
    null,
    MOST_STATEMENTS,
  );
  const against = new Map(
    [...oppositions].map(([line, { opposition }]) => [
      line,
      said.filter((one) => speaksAgainst(one, opposition)),
    ]),
  );
  const tried = [...against.values()].flatMap((statements) => clearest(statements));
  const quotable = await selectQuotableStatements(db, tried.slice(0, 500));
  return lines.map((line) => {
    const statements = against.get(line) ?? [];
    const about = oppositions.get(line)?.about;
    const people = new Set(statements.map(({ customerId }) => customerId)).size;
    if (people === 0 || about === undefined) return line;
    const quotes = onePerPerson(clearest(statements).flatMap((id) => quotable.get(id) ?? []));
    const evidence = { ...line.evidence, contradiction: { people, about }, against: quotes };
    return { ...line, evidence };
  });
}

/** One page of what members say against a theme, of those who may be quoted, and about what; null where nothing can be. */
export async function listContradicting(
  db: Db,
  segmentId: string,
  theme: { id: string; kind: ThemeKind },
  options: { after: string | null; pageSize: number },
): Promise<{
  about: string;
  kind: ThemeKind;
  quotes: (Quote & { kind: string })[];
  next: string | null;
} | null> {
  const found = await findOpposition(db, theme, new Map());
  if (!found) return null;
  const rows = await selectContradicting(
    db,
    segmentId,
    [found.opposition],
    decodeTextPlace(options.after),
    options.pageSize + 1,
  );
  const page = rows.slice(0, options.pageSize);
  const last = page.at(-1);
  const quotable = await selectQuotableStatements(
    db,
    page.map(({ statementId }) => statementId),
  );
  return {
    about: found.about,
    kind: found.opposition.kind,
    quotes: page.flatMap(({ statementId }) => {
      const statement = quotable.get(statementId);
      return statement ? [{ ...namelessQuote(statement), kind: statement.kind }] : [];
    }),
    next: rows.length > options.pageSize && last ? encodePlace(last.customerId, last.statementId) : null,
  };
}

/** What speaks against a theme: the opposite kind about the things that it is about; undefined where it is about none. */
async function findOpposition(
  db: Db,
  theme: { id: string; kind: ThemeKind },
  usual: Map<string, Aspect[][]>,
): Promise<Contradicted | undefined> {
  const background = usual.get(theme.kind) ?? (await selectKindAspects(db, theme.kind, STATEMENTS_OF_KIND));
  usual.set(theme.kind, background);
  const aspects = tellingAspects(await selectThemeAspects(db, theme.id, STATEMENTS_OF_THEME), background);
  const [first] = aspects;
  if (!first) return undefined;
  const keys = aspects.map(({ key }) => key);
  return { opposition: { kind: oppositeKind[theme.kind], keys }, about: first.text };
}

function speaksAgainst(statement: ContradictingStatement, { kind, keys }: Opposition): boolean {
  return statement.kind === kind && statement.aspects.some(({ key }) => keys.includes(key));
}

function clearest(statements: readonly ContradictingStatement[]): string[] {
  return [...statements]
    .sort((a, b) => b.score - a.score || (a.statementId < b.statementId ? -1 : 1))
    .slice(0, TRIED_A_LINE)
    .map(({ statementId }) => statementId);
}

function onePerPerson(
  statements: readonly (Parameters<typeof namelessQuote>[0] & { customerId: string })[],
): Quote[] {
  const seen = new Set<string>();
  return statements
    .flatMap(({ customerId, ...statement }) => {
      const quote = namelessQuote(statement);
      const words = quote.text.toLowerCase();
      if (seen.has(customerId) || seen.has(words)) return [];
      seen.add(customerId).add(words);
      return [quote];
    })
    .slice(0, QUOTES_A_LINE);
}
