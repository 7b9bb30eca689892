import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { measurePersonas } from "#app/features/personas/guard-rails/measure-personas.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { setStatus } from "#app/features/personas/versions/set-status.server.ts";
import { countFigures } from "#app/features/segments/count-figures.server.ts";
import type { ConditionDraft } from "#app/features/segments/rules/condition.schema.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";

interface Plan {
  name: string;
  message: string;
  match: "all" | "any";
  conditions: ConditionDraft[];
  persona: boolean;
}

/** Makes the demo's segments, and drafts and publishes a persona from most of them. */
export async function portray(
  db: Db,
  author: { id: string; name: string },
  attributes: ReadonlyMap<string, Attribute>,
): Promise<{ segments: number; personas: number }> {
  const plans = segmentPlans(attributes);
  let personas = 0;
  for (const { persona, match, conditions, ...texts } of plans) {
    const segment = { ...texts, rule: { match, items: conditions } };
    const segmentId = await createSegment(db, segment, author);
    if (!persona) continue;
    const personaId = await createPersona(db, segmentId, author);
    await setStatus(db, personaId, "published", author);
    personas += 1;
  }
  await countFigures(db);
  await measurePersonas(db);
  return { segments: plans.length, personas };
}

function segmentPlans(attributes: ReadonlyMap<string, Attribute>): Plan[] {
  const is = (key: string, value: string): ConditionDraft => {
    const attribute = attributes.get(key);
    if (attribute === undefined) throw new Error(`The sample has no attribute "${key}".`);
    return { about: "attribute", attributeId: attribute.id, operator: "is", value };
  };
  const atHome: ConditionDraft = { about: "company", operator: "does-not-belong" };
  return [
    {
      name: "Families with children",
      message: "Calm mornings: quiet, quick, one profile for each of you.",
      match: "all",
      conditions: [is("household", "Family with children"), atHome],
      persona: true,
    },
    {
      name: "Home baristas",
      message: "More origins, better foam, an open interface. Numbers, not adjectives.",
      match: "all",
      conditions: [is("matters-most", "Craft and taste"), atHome],
      persona: true,
    },
    {
      name: "Retired, made to last",
      message: "It lasts, it can be repaired, and a person answers the telephone.",
      match: "any",
      conditions: [is("occupation", "Retired"), is("age-band", "65 and over")],
      persona: true,
    },
    {
      name: "Offices",
      message: "One invoice, one overview, coffee on Monday morning.",
      match: "all",
      conditions: [{ about: "company", operator: "belongs" }],
      persona: true,
    },
    {
      name: "Going quiet",
      message: "A smaller plan and a pause button, before a voucher.",
      match: "all",
      conditions: [
        { about: "moment", moment: "last-purchase", operator: "longer-ago", days: 90 },
        { about: "event", eventType: "purchase", operator: "at-least", count: 3, withinDays: null },
        atHome,
      ],
      persona: false,
    },
  ];
}
