import { cutPage, decodeWholePlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { featureNames } from "./feature-names.server.ts";
import { EVEN, fitInWords, type MemberListName, type PersonaFit, type ScoredMember } from "./member-list.ts";
import {
  countMembers,
  type MemberFilter,
  selectMemberPage,
  selectScoresOf,
} from "./members.repository.server.ts";
import { type StoredModel, selectModels } from "./models.repository.server.ts";
import { reasonsInWords } from "./reason-words.ts";

/** A page of one of a persona's lists of customers. */
export interface MembersPage {
  members: ScoredMember[];
  next: string | null;
  counts: Record<MemberListName, number>;
  /** 0 to 1: the score of the member in the middle. */
  fitsFrom: number;
  fittedAt: string;
  /** How many things the score rests on, of those that its lines are about. */
  telling: number;
}

/**
 * The customers of a persona's segment, the best first; those who fit as well as the middle one though they are not in
 * it; or those who are in it and are more like the others, the worst first. `after` is the `next` of the page before.
 * Null where nobody was scored yet.
 */
export async function listScoredMembers(
  db: Db,
  personaId: string,
  options: { list: MemberListName; after: string | null; pageSize: number },
): Promise<MembersPage | null> {
  const models = await selectModels(db, personaId);
  const latest = models[0];
  if (!latest) return null;
  const filters = filtersOf(latest.model.fitsFrom);
  const place = decodeWholePlace(options.after);
  const [rows, names, people, alike, unlike] = await Promise.all([
    selectMemberPage(db, personaId, filters[options.list], place, options.pageSize + 1),
    featureNames(db),
    countMembers(db, personaId, filters.people),
    countMembers(db, personaId, filters.alike),
    countMembers(db, personaId, filters.unlike),
  ]);
  const { page, next } = cutPage(rows, options.pageSize, ({ score, customerId }) =>
    encodePlace(score, customerId),
  );
  const modelOf = modelsByRun(models);
  return {
    members: page.map(({ customerId, name, email, externalId, score, known, reasons, run }) => ({
      ...{ customerId, name, email, externalId },
      score: score / 1000,
      fit: fitInWords({ score, known }, latest.model.fitsFrom),
      reasons: reasonsInWords(reasons, modelOf(personaId, run), names),
    })),
    next,
    counts: { people, alike, unlike },
    fitsFrom: latest.model.fitsFrom,
    fittedAt: latest.fittedAt,
    telling: latest.model.traits.filter(({ outcomes }) => outcomes.some(({ weight }) => weight !== 0)).length,
  };
}

function filtersOf(fitsFrom: number): Record<MemberListName, MemberFilter> {
  const fits = Math.max(EVEN + 1, Math.ceil(fitsFrom * 1000));
  return {
    people: { inSegment: true, order: "best", from: 0, to: 1000 },
    alike: { inSegment: false, order: "best", from: fits, to: 1000 },
    unlike: { inSegment: true, order: "worst", from: 0, to: EVEN - 1 },
  };
}

function modelsByRun(models: readonly StoredModel[]) {
  const byKey = new Map(models.map((stored) => [`${stored.personaId} ${stored.run}`, stored.model]));
  return (personaId: string, run: number) => byKey.get(`${personaId} ${run}`);
}

/** How a customer fits every persona that is scored, the best first, with reasons; those that nothing tells of last. */
export async function listPersonaFits(db: Db, customerId: string): Promise<PersonaFit[]> {
  const rows = await selectScoresOf(db, customerId);
  if (rows.length === 0) return [];
  const [models, names] = await Promise.all([selectModels(db), featureNames(db)]);
  const modelOf = modelsByRun(models);
  return rows
    .map(({ personaId, run, reasons, score, known, customerId: _, ...row }) => {
      const model = modelOf(personaId, run);
      return {
        ...row,
        personaId,
        known,
        score: score / 1000,
        fit: fitInWords({ score, known }, model?.fitsFrom ?? 1),
        reasons: reasonsInWords(reasons, model, names),
      };
    })
    .sort((a, b) => Number(b.known > 0) - Number(a.known > 0));
}
