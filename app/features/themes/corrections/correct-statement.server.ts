import { aspectKey } from "#app/engines/statements/aspects.ts";
import type { StatementKind } from "#app/engines/statements/statement.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import { assignStatements } from "#app/engines/themes/assign-statements.ts";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { type Correction, statementKindSchema } from "#app/features/corrections/correction.schema.ts";
import {
  logCorrection,
  type StatementRole,
  tieStatements,
} from "#app/features/corrections/corrections.service.server.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { themeKindSchema } from "../theme-kind.ts";
import { selectModel } from "../theme-models.repository.server.ts";
import { type CarriedOut, carryOut } from "./carry-out.server.ts";
import { fault, getStanding } from "./correct-theme.server.ts";
import { selectCorrectable } from "./correctable.repository.server.ts";
import { readPlacingRules, votesOf } from "./placing-rules.server.ts";
import { restoreReadings } from "./statement-readings.server.ts";

type By = Pick<Actor, "id" | "name">;

/** The statement with this id; throws NotFoundError. */
export async function getStatement(db: Db, id: string) {
  const statement = await selectCorrectable(db, id);
  if (!statement)
    throw new NotFoundError("There is no statement at this address. Its text may have been read anew.");
  return statement;
}

/** Puts a statement into another theme of its kind (null: into none), where it stays. Takes a transaction. */
export async function moveStatement(
  trx: Db,
  actor: By,
  { statementId, themeId }: { statementId: string; themeId: string | null },
): Promise<CarriedOut> {
  const statement = await getStatement(trx, statementId);
  const target = themeId === null ? null : await getStanding(trx, themeId);
  if ((target?.id ?? null) === statement.themeId)
    throw fault("themeId", "It is there already. Choose another theme.");
  if (target && target.kind !== statement.kind) {
    throw fault("themeId", "Choose a theme of the statement's own kind, or change its kind first.");
  }
  return correctStatement(
    trx,
    actor,
    {
      kind: "move",
      themeId: target?.id ?? null,
      themeName: target?.name ?? "",
      fromName: statement.themeName ?? "",
    },
    { statementId, themeId: target?.id ?? null, role: "chosen" },
  );
}

/** Keeps a statement in the theme it is in. */
export async function pinStatement(
  trx: Db,
  actor: By,
  { statementId }: { statementId: string },
): Promise<CarriedOut> {
  const { themeId, themeName } = await getStatement(trx, statementId);
  if (themeId === null) throw new ConflictError("It is in no theme yet. Move it into one; it stays there.");
  const correction: Correction = { kind: "pin", of: "statement", themeId, themeName: themeName ?? "" };
  return correctStatement(trx, actor, correction, { statementId, themeId, role: "chosen" });
}

/** Says what kind a statement is; the same kind again confirms it. What it teaches counts when more is read. */
export async function changeKind(
  trx: Db,
  actor: By,
  { statementId, to }: { statementId: string; to: StatementKind },
): Promise<CarriedOut> {
  const { kind, text } = await getStatement(trx, statementId);
  const themeId = kind === to ? null : await findPlace(trx, { id: statementId, kind: to, text });
  const from = statementKindSchema.parse(kind);
  return correctStatement(trx, actor, { kind: "kind", from, to }, { statementId, themeId, role: "placed" });
}

/** Says what a statement is about; what was found instead counts as another word for it from now on. */
export async function changeAspect(
  trx: Db,
  actor: By,
  { statementId, about, insteadOf }: { statementId: string; about: string; insteadOf: string | null },
): Promise<CarriedOut> {
  const { aspects } = await getStatement(trx, statementId);
  const to = { text: about, key: aspectKey(tokenize(about)) };
  if (to.key === "") throw fault("about", "Say what it is about in a word or two, such as “delivery time”.");
  const from = aspects.find(({ key }) => key === insteadOf) ?? null;
  if (from?.key === to.key && from.text === to.text)
    throw fault("about", "That is what it is about already.");
  return correctStatement(
    trx,
    actor,
    { kind: "aspect", from: from && { key: from.key, text: from.text }, to },
    { statementId, themeId: null, role: "read" },
  );
}

async function correctStatement(
  trx: Db,
  actor: By,
  correction: Correction,
  tied: { statementId: string; themeId: string | null; role: StatementRole },
): Promise<CarriedOut> {
  const id = await logCorrection(trx, actor, correction);
  await tieStatements(trx, id, [tied]);
  if (correction.kind === "kind" || correction.kind === "aspect")
    await restoreReadings(trx, [tied.statementId]);
  return carryOut(trx, id);
}

/** The theme that a statement finds as another kind; null when none is near. */
async function findPlace(
  trx: Db,
  statement: { id: string; kind: StatementKind; text: string },
): Promise<string | null> {
  const fitted = await selectModel(trx);
  if (fitted === undefined || !themeKindSchema.safeParse(statement.kind).success) return null;
  const rules = await readPlacingRules(trx);
  return assignStatements(fitted.model, [statement], votesOf(rules)).get(statement.id)?.themeId ?? null;
}
