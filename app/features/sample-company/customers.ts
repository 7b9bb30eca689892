import { drawAttributes } from "./attributes.ts";
import { companyPlans, officeRoles } from "./people/companies.ts";
import { citiesByCountry, mailHosts, namesByCountry } from "./people/names.ts";
import type { Random } from "./random.ts";
import type { SampleCompanyRecord, SampleCustomer } from "./sample-company.shapes.ts";
import { disengagingGroupId, type GroupId, plantedGroups } from "./truth.ts";
import type { Voice } from "./voice.ts";

export const DAY = 86_400_000;

const countries = [
  ["United Kingdom", 46],
  ["Ireland", 12],
  ["Germany", 14],
  ["Netherlands", 10],
  ["Sweden", 7],
  ["Spain", 6],
  ["Austria", 5],
] as const;

const machines: Readonly<Record<GroupId, readonly string[]>> = {
  families: ["Mill Two"],
  baristas: ["Mill One S", "Mill One S", "Mill Two"],
  elders: ["Mill One"],
  offices: ["Mill Pro"],
  starters: ["Mill One"],
};

const companions: Readonly<Record<GroupId, readonly string[]>> = {
  families: ["husband", "wife", "partner"],
  baristas: ["girlfriend", "boyfriend", "partner", "brother"],
  elders: ["wife", "husband", "daughter", "son", "neighbour"],
  offices: ["receptionist", "assistant", "colleague", "trainee"],
  starters: ["flatmate", "flatmate", "sister", "best friend"],
};

const voices: Readonly<Record<GroupId, readonly (readonly [Voice, number])[]>> = {
  families: [
    ["plain", 4],
    ["phone", 4],
    ["terse", 1],
    ["angry", 1.2],
    ["long", 1],
  ],
  baristas: [
    ["plain", 5],
    ["long", 2],
    ["phone", 1.2],
    ["terse", 2],
    ["nonNative", 0.6],
  ],
  elders: [
    ["elder", 6],
    ["long", 3],
    ["plain", 1],
  ],
  offices: [
    ["business", 7],
    ["plain", 1],
    ["terse", 1.6],
    ["nonNative", 0.8],
  ],
  starters: [
    ["phone", 5],
    ["plain", 2],
    ["angry", 2],
    ["terse", 1.6],
    ["nonNative", 0.6],
  ],
};

/** The forty companies. */
export function drawCompanies(random: Random): SampleCompanyRecord[] {
  return companyPlans.map((plan, index) => {
    const size = random.weighted([
      ["1–19", 2],
      ["20–49", 4],
      ["50–199", 4],
      ["200–499", 2],
    ] as const);
    const machinesHere = { "1–19": 2, "20–49": 3, "50–199": 6, "200–499": 11 }[size] + random.between(0, 2);
    return {
      id: `F-${String(201 + index)}`,
      name: plan.name,
      domain: `${asciiWords(plan.name).slice(0, 2).join("-")}.example`,
      industry: plan.industry,
      country: plan.country,
      city: random.pick(citiesByCountry[plan.country] ?? ["Leeds"]),
      size,
      sites: size === "1–19" ? 1 : random.between(1, 4),
      machines: machinesHere,
    };
  });
}

/** Every customer of every group, in mixed order of joining; `now` in milliseconds. */
export function drawCustomers(
  companies: readonly SampleCompanyRecord[],
  now: number,
  random: Random,
): SampleCustomer[] {
  const taken = new Set<string>();
  const groups = plantedGroups.flatMap((group) =>
    Array.from({ length: group.size }, (_, index) => ({ group: group.id, index })),
  );
  return random.shuffle(groups).map(({ group, index }, position) => {
    const company = group === "offices" ? companies[index % companies.length] : undefined;
    const role = company && roleAt(companies.indexOf(company), Math.floor(index / companies.length));
    const country = company?.country ?? random.weighted(countries);
    const name = uniqueName(country, taken, random);
    const disengaged = group === disengagingGroupId && random.chance(0.9);
    const since = now - DAY * (disengaged ? random.between(260, 540) : joinedDaysAgo(group, random));
    const { values, known } = drawAttributes(group, country, random);
    const mailbox = asciiWords(name).join(".");
    return {
      id: `C-${String(10_001 + position)}`,
      name,
      email: company ? `${mailbox}@${company.domain}` : `${mailbox}@${random.pick(mailHosts)}`,
      phone: random.chance(0.35) ? `+44 1632 960${String(random.between(100, 999))}` : null,
      country,
      city: company?.city ?? random.pick(citiesByCountry[country] ?? ["Leeds"]),
      companyId: company?.id ?? null,
      jobTitle: company && role ? role.title : null,
      decisionRole: company && role ? decisionRoleOf(role.role) : null,
      consent: random.weighted([
        ["granted", 62],
        ["unknown", 30],
        ["withdrawn", 8],
      ] as const),
      since: new Date(since).toISOString(),
      activeUntil: new Date(disengaged ? now - DAY * random.between(105, 210) : now).toISOString(),
      machine: random.pick(machines[group]),
      attributes: Object.fromEntries(Object.entries(values).filter(([key]) => known.has(key))),
      group,
      disengaged,
      voice: nativeVoice(country, group, random),
      favourite: company && role ? role.favours : null,
      companion: random.pick(companions[group]),
      // Few write often, most now and then.
      talkative: Math.exp(random.normal(0, 0.7)),
    };
  });
}

/** Every company has an office manager; its other contacts differ from one another. */
function roleAt(companyIndex: number, contact: number) {
  const others = officeRoles.slice(1);
  return contact === 0 ? officeRoles[0] : others[(companyIndex + contact) % others.length];
}

function joinedDaysAgo(group: GroupId, random: Random): number {
  return group === "starters" ? random.between(60, 300) : random.between(35, 900);
}

function decisionRoleOf(role: string) {
  return role === "champion" || role === "budget" || role === "blocker" ? role : "user";
}

function nativeVoice(country: string, group: GroupId, random: Random): Voice {
  if ((country === "Germany" || country === "Austria") && random.chance(0.2)) return "german";
  if (country === "Spain" && random.chance(0.3)) return "spanish";
  return random.weighted(voices[group]);
}

function uniqueName(country: string, taken: Set<string>, random: Random): string {
  const names = namesByCountry[country] ?? { given: ["Alex"], family: ["Moor"] };
  for (let attempt = 0; ; attempt += 1) {
    const middle = attempt > 8 ? ` ${random.pick([..."ABCDEFGHJKLMNPRSTVW"])}.` : "";
    const name = `${random.pick(names.given)}${middle} ${random.pick(names.family)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function asciiWords(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}
