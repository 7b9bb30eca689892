import { subjectOfMessage } from "#app/engines/personas/message-openings.ts";
import { getIdealCustomer } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { conditionOfLine } from "#app/features/segments/condition-of-line.ts";
import { describeCondition } from "#app/features/segments/rules/condition-words.ts";
import { ruleNames } from "#app/features/segments/rules/explain-rule.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { featureNames } from "../members/feature-names.server.ts";
import { nameOfFeature } from "../members/reason-words.ts";
import { selectLines } from "../persona-lines.repository.server.ts";
import { type Persona, selectPersonas } from "../personas.repository.server.ts";
import { adviceOn, UNUSED_DAYS } from "./advice.ts";
import { selectFindings } from "./findings.repository.server.ts";
import type { Findings } from "./findings.schema.ts";
import { foretoldInWords } from "./foretold-words.ts";
import type { BesideIdeal, Holding, NamedPersona } from "./holding.ts";
import { type HoldingNotice, noticesOf } from "./notices.ts";
import { findSameVoices } from "./same-voice.ts";
import { selectUsesSince } from "./uses.repository.server.ts";
import { usesInWords } from "./uses-in-words.ts";

/** Of more personas what is said to them is not compared. */
const MOST_SPOKEN = 20;

/** What holds of the personas as a whole: how many, who is in two or none, what they foretell, which are used. */
export async function getHolding(db: Db): Promise<Holding> {
  const now = nowIso();
  const personas = await selectPersonas(db);
  const since = daysBefore(now, UNUSED_DAYS).slice(0, 10);
  const [findings, sums, spoken] = await Promise.all([
    selectFindings(db),
    selectUsesSince(db, since),
    whatIsSaid(db, personas.slice(0, MOST_SPOKEN)),
  ]);
  return {
    count: personas.length,
    advice: adviceOn(personas.length),
    uses: usesInWords(
      personas.map((persona) => ({ ...named(persona), createdAt: persona.createdAt })),
      sums,
      now,
    ),
    sameVoice: findSameVoices(spoken, findings?.pairs ?? []),
    counted: findings
      ? await inWords(db, findings, new Map(personas.map((each) => [each.id, named(each)])))
      : null,
  };
}

/** What does not hold of the personas as a whole, for the list of them; null without any. */
export async function listNotices(db: Db): Promise<HoldingNotice[] | null> {
  const holding = await getHolding(db);
  return holding.count === 0 ? null : noticesOf(holding);
}

function named({ id, name, segmentId }: Persona): NamedPersona {
  return { id, name, segmentId };
}

/** What the lines are about that say what to say; where there are none, what the segment is told. */
async function whatIsSaid(db: Db, personas: readonly Persona[]) {
  const segments = new Map((await listSegments(db)).map(({ id, message }) => [id, message]));
  return Promise.all(
    personas.map(async (persona) => {
      const lines = await selectLines(db, persona.id);
      const said = lines.filter(({ section, removedAt }) => section === "say" && removedAt === null);
      const message =
        said.map(({ text }) => subjectOfMessage(text)).join("\n") || (segments.get(persona.segmentId) ?? "");
      return { ...named(persona), message };
    }),
  );
}

async function inWords(
  db: Db,
  findings: Findings & { countedAt: string },
  personas: ReadonlyMap<string, NamedPersona>,
): Promise<NonNullable<Holding["counted"]>> {
  const [names, rules, ideal] = await Promise.all([featureNames(db), ruleNames(db), getIdealCustomer(db)]);
  const sizes = new Map(findings.personas.map(({ personaId, members }) => [personaId, members]));
  const { example } = findings.uncovered;
  const condition = example && conditionOfLine(example.feature, example.value, "share");
  const isIdealOutdated = findings.ideal !== null && ideal?.changedAt !== findings.ideal.changedAt;
  return {
    countedAt: findings.countedAt,
    customers: findings.customers,
    overlaps: findings.overlaps.flatMap(({ oneId, otherId, both }) => {
      const [one, other] = [personas.get(oneId), personas.get(otherId)];
      const shareOf = (id: string) => both / Math.max(1, sizes.get(id) ?? 0);
      return one && other ? [{ one, other, both, ofOne: shareOf(oneId), ofOther: shareOf(otherId) }] : [];
    }),
    uncovered: findings.uncovered.customers,
    example: example &&
      condition && {
        text: describeCondition(condition, rules),
        condition: JSON.stringify(condition),
        n: example.inside.n,
        of: example.inside.of,
        othersN: example.outside.n,
        othersOf: example.outside.of,
      },
    predictions: findings.predictions.flatMap(({ persona: id, considered, learnt, ownRule, held }) => {
      const persona = personas.get(id);
      if (!persona) return [];
      const leftOut = ownRule.map((key) => nameOfFeature(key, names));
      return [{ persona, considered, learnt, leftOut, held: foretoldInWords(held, names) }];
    }),
    ideal:
      ideal && findings.ideal && !isIdealOutdated
        ? besideIdeal(findings.ideal, ideal.described, personas)
        : null,
    isIdealOutdated,
  };
}

function besideIdeal(
  found: NonNullable<Findings["ideal"]>,
  described: readonly { text: string }[],
  personas: ReadonlyMap<string, NamedPersona>,
): BesideIdeal {
  const criteria = described.map(({ text }) => text);
  return {
    criteria,
    personas: found.personas.flatMap(({ personaId, judged, fit, criteria: cells }) => {
      const persona = personas.get(personaId);
      if (!persona) return [];
      const missed = criteria.filter((_, at) => {
        const cell = cells[at];
        return cell !== undefined && cell.of > 0 && cell.n / cell.of < 0.5;
      });
      return [{ persona, judged, fit, cells, missed }];
    }),
  };
}
