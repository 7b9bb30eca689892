import { aspectKey } from "#app/engines/statements/aspects.ts";
import type { StatementKind } from "#app/engines/statements/statement.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import { assignStatements } from "#app/engines/themes/assign-statements.ts";
import { statementKindSchema } from "#app/features/corrections/correction.schema.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { themeKindSchema } from "../theme-kind.ts";
import { selectModel } from "../theme-models.repository.server.ts";
import { fault, getStanding } from "./correct-theme.server.ts";
import { selectCorrectable } from "./correctable.repository.server.ts";
import { readPlacingRules, votesOf } from "./placing-rules.server.ts";
import type { CorrectionPlan, PlannedCorrection } from "./planned-correction.server.ts";
import type { Tie } from "./tie.ts";

/** The statement with this id; throws NotFoundError. */
export async function getStatement(db: Db, id: string) {
  const statement = await selectCorrectable(db, id);
  if (!statement)
    throw new NotFoundError("There is no statement at this address. Its text may have been read anew.");
  return statement;
}

/** Puts a statement into another theme of its kind (null: into none), where it stays. */
export function moveStatement({
  statementId,
  themeId,
}: {
  statementId: string;
  themeId: string | null;
}): CorrectionPlan {
  return async (db) => {
    const statement = await getStatement(db, statementId);
    const target = themeId === null ? null : await getStanding(db, themeId);
    const to = target?.id ?? null;
    if (to === statement.themeId) throw fault("themeId", "It is there already. Choose another theme.");
    if (target && target.kind !== statement.kind) {
      throw fault("themeId", "Choose a theme of the statement's own kind, or change its kind first.");
    }
    const names = { themeName: target?.name ?? "", fromName: statement.themeName ?? "" };
    return plan({ kind: "move", themeId: to, ...names }, statement, { themeId: to, role: "chosen" });
  };
}

/** Keeps a statement in the theme it is in. */
export function pinStatement({ statementId }: { statementId: string }): CorrectionPlan {
  return async (db) => {
    const statement = await getStatement(db, statementId);
    const { themeId, themeName } = statement;
    if (themeId === null) throw new ConflictError("It is in no theme yet. Move it into one; it stays there.");
    const correction = { kind: "pin", of: "statement", themeId, themeName: themeName ?? "" } as const;
    return plan(correction, statement, { themeId, role: "chosen" });
  };
}

/**
 * Says what kind a statement is; the same kind again confirms it. What it teaches counts when more is read. Where it
 * belongs then is found before the transaction that carries it out, because the whole model of the themes is read.
 */
export async function changeKind(
  db: Db,
  { statementId, to }: { statementId: string; to: StatementKind },
): Promise<CorrectionPlan> {
  const { kind: known, text } = await getStatement(db, statementId);
  const place = known === to ? null : await findPlace(db, { id: statementId, kind: to, text });
  return async (trx) => {
    const statement = await getStatement(trx, statementId);
    const from = statementKindSchema.parse(statement.kind);
    const themeId = from === to ? null : place;
    return plan({ kind: "kind", from, to }, statement, { themeId, role: "placed", toKind: to });
  };
}

/** Says what a statement is about; what was found instead counts as another word for it from now on. */
export function changeAspect({
  statementId,
  about,
  insteadOf,
}: {
  statementId: string;
  about: string;
  insteadOf: string | null;
}): CorrectionPlan {
  return async (db) => {
    const statement = await getStatement(db, statementId);
    const to = { text: about, key: aspectKey(tokenize(about)) };
    if (to.key === "")
      throw fault("about", "Say what it is about in a word or two, such as “delivery time”.");
    const from = statement.aspects.find(({ key }) => key === insteadOf) ?? null;
    if (from?.key === to.key && from.text === to.text)
      throw fault("about", "That is what it is about already.");
    const correction = { kind: "aspect", from: from && { key: from.key, text: from.text }, to } as const;
    return plan(correction, statement, { themeId: null, role: "read" });
  };
}

type StatementTie = Extract<Tie, { of: "statement" }>;

function plan(
  correction: PlannedCorrection["correction"],
  statement: { id: string; themeId: string | null },
  said: Pick<StatementTie, "themeId" | "role"> & Partial<StatementTie>,
): PlannedCorrection {
  return {
    correction,
    tie: { of: "statement", statementId: statement.id, toKind: null, ...said },
    themeIds: [...new Set([statement.themeId ?? [], said.themeId ?? []].flat())],
    newTheme: null,
  };
}

/** The theme that a statement finds as another kind; null when none is near. */
async function findPlace(
  db: Db,
  statement: { id: string; kind: StatementKind; text: string },
): Promise<string | null> {
  const fitted = await selectModel(db);
  if (fitted === undefined || !themeKindSchema.safeParse(statement.kind).success) return null;
  const rules = await readPlacingRules(db);
  return assignStatements(fitted.model, [statement], votesOf(rules)).get(statement.id)?.themeId ?? null;
}
