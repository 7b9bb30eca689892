import { describe, expect, it, vi } from "vitest";
import {
  correctPlacements,
  type FittedStatement,
  type KnownTheme,
} from "#app/engines/themes/corrections/correct-placements.ts";
import {
  type LoggedCorrection,
  readCorrectionLog,
  themeResolver,
} from "#app/engines/themes/corrections/correction-log.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";

/** A small deterministic generator (Numerical Recipes' LCG), so that a failing case can be run again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const themeIds = ["a", "b", "c", "d"];
const standing = new Map<string, KnownTheme>(
  themeIds.map((id) => [id, { kind: "pain", isStanding: true, wentTo: null }]),
);

function someStatements(pick: (below: number) => number): FittedStatement[] {
  return Array.from({ length: 40 }, (_, at) => ({
    id: `s${String(at).padStart(2, "0")}`,
    arrivedAt: `0-${at}`,
    kind: "pain",
    fitted: pick(6) === 0 ? null : { themeId: themeIds[pick(4)] ?? "a", score: 0.5 },
  }));
}

interface World {
  log: LoggedCorrection[];
  held: HeldStatement[];
}

const correctionId = (at: number) => `1-${String(at).padStart(4, "0")}`;

/** What stands when some corrections are in force. */
function stand(statements: readonly FittedStatement[], { log, held }: World, themes = standing) {
  const undone = new Set(log.filter(({ isUndone }) => isUndone).map(({ id }) => id));
  const rules = readCorrectionLog(log);
  const live = held.filter((hold) => !undone.has(hold.correctionId));
  const { placements } = correctPlacements(statements, { held: live, ...rules, themes });
  return { placements, rules };
}

/** Adds a correction of a random kind to a world, the way the services do: with the statements as they stand. */
function correct(
  world: World,
  statements: readonly FittedStatement[],
  pick: (below: number) => number,
): World {
  const id = correctionId(world.log.length);
  const { placements } = stand(statements, world);
  const shown = [
    ...new Set([...placements.values()].flatMap((placement) => placement?.themeId ?? [])),
  ].sort();
  const themeId = shown[pick(shown.length)] ?? "a";
  const members = [...placements].flatMap(([statement, at]) => (at?.themeId === themeId ? [statement] : []));
  const hold = (statementId: string, to: string, role: HeldStatement["role"]): HeldStatement => ({
    correctionId: id,
    statementId,
    themeId: to,
    role,
  });
  const other = shown[pick(shown.length)] ?? "a";
  const kind = pick(4);
  if (kind === 0 && other !== themeId) {
    return {
      log: [...world.log, { id, isUndone: false, correction: { kind: "merge", themeId, into: other } }],
      held: [...world.held, ...members.map((member) => hold(member, other, "holds"))],
    };
  }
  if (kind === 1) {
    return {
      log: [...world.log, { id, isUndone: false, correction: { kind: "mute", themeId } }],
      held: [...world.held, ...members.map((member) => hold(member, themeId, "holds"))],
    };
  }
  if (kind === 2) {
    return {
      log: [
        ...world.log,
        { id, isUndone: false, correction: { kind: "rename", themeId, name: `name ${id}` } },
      ],
      held: [...world.held, ...members.map((member) => hold(member, themeId, "names"))],
    };
  }
  const moved = statements[pick(statements.length)]?.id ?? "s00";
  return {
    log: [...world.log, { id, isUndone: false, correction: { kind: "pin", themeId } }],
    held: [...world.held, hold(moved, themeId, "chosen")],
  };
}

function undo({ log, held }: World, at: number): World {
  return { log: log.map((entry, index) => (index === at ? { ...entry, isUndone: true } : entry)), held };
}

describe("corrections, over random logs", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const pick = chance(seed);
    const statements = someStatements(pick);
    let world: World = { log: [], held: [] };
    for (let count = pick(8) + 2; count > 0; count -= 1) world = correct(world, statements, pick);

    it(`undo restores exactly what stood before the last correction (seed ${seed})`, () => {
      const before = stand(statements, world);
      const after = correct(world, statements, pick);
      const back = stand(statements, undo(after, after.log.length - 1));
      expect(back.placements).toEqual(before.placements);
      expect(back.rules).toEqual(before.rules);
    });

    it(`the order of the log's rows does not matter (seed ${seed})`, () => {
      const turned = { log: world.log.toReversed(), held: world.held.toReversed() };
      expect(stand(statements, turned)).toEqual(stand(statements, world));
    });

    it(`an old id always resolves, and never in a circle (seed ${seed})`, () => {
      const { links } = stand(statements, world).rules;
      const resolve = themeResolver(links);
      for (const { from } of links) {
        expect(resolve(from)).not.toBe(from);
        expect(resolve(resolve(from))).toBe(resolve(from));
      }
    });

    it(`a pinned statement stays where it was put, whatever a fit says later (seed ${seed})`, () => {
      const { links } = stand(statements, world).rules;
      const resolve = themeResolver(links);
      const latest = new Map(
        world.held.filter(({ role }) => role === "chosen").map((hold) => [hold.statementId, hold.themeId]),
      );
      const refitted = someStatements(pick);
      const { placements } = stand(refitted, world);
      for (const [statement, themeId] of latest) {
        const at = placements.get(statement)?.themeId;
        const held = world.held
          .filter(({ role }) => role === "holds")
          .map((hold) => resolve(hold.themeId ?? ""));
        // A theme whose statements all follow a merged or muted one takes its pinned statements along.
        expect([resolve(themeId ?? ""), ...held]).toContain(at);
      }
    });
  }
});

describe("a muted theme", () => {
  const muted: World = {
    log: [{ id: correctionId(0), isUndone: false, correction: { kind: "mute", themeId: "a" } }],
    held: Array.from({ length: 10 }, (_, at) => ({
      correctionId: correctionId(0),
      statementId: `m${at}`,
      themeId: "a",
      role: "holds" as const,
    })),
  };
  const at = (id: string, themeId: string | null, arrivedAt = "0"): FittedStatement => ({
    id,
    arrivedAt,
    kind: "pain",
    fitted: themeId === null ? null : { themeId, score: 0.5 },
  });

  it("does not come back as another group, nor does what is said like it later", () => {
    const refitted = [
      ...Array.from({ length: 10 }, (_, index) => at(`m${index}`, "new")),
      // Said after it was muted; more of it than of the muted statements themselves.
      ...Array.from({ length: 25 }, (_, index) => at(`n${index}`, "new", "2")),
      at("x", "b"),
    ];
    const themes = new Map<string, KnownTheme>([
      ...standing,
      ["a", { kind: "pain", isStanding: false, wentTo: "new" }],
      ["new", { kind: "pain", isStanding: true, wentTo: null }],
    ]);
    const { placements } = stand(refitted, muted, themes);
    expect(new Set([...placements.values()].map((placement) => placement?.themeId))).toEqual(
      new Set(["a", "b"]),
    );
    expect(placements.get("x")?.themeId).toBe("b");
  });

  it("does not draw a large theme with it that it was lost in", () => {
    const refitted = [
      ...Array.from({ length: 10 }, (_, index) => at(`m${index}`, "b")),
      ...Array.from({ length: 200 }, (_, index) => at(`o${index}`, "b")),
    ];
    const { placements } = stand(refitted, muted);
    expect(placements.get("m3")?.themeId).toBe("a");
    expect(placements.get("o3")?.themeId).toBe("b");
  });
});

describe("a statement that was put into a theme which only people know of", () => {
  const split: LoggedCorrection = {
    id: correctionId(0),
    isUndone: false,
    correction: { kind: "split", themeId: "a", newThemeId: "n", name: "Part" },
  };
  const themes = new Map<string, KnownTheme>([
    ...standing,
    ["n", { kind: "pain", isStanding: false, wentTo: "a" }],
  ]);
  const moved: HeldStatement = {
    correctionId: correctionId(1),
    statementId: "s",
    themeId: "n",
    role: "chosen",
  };
  const statements: FittedStatement[] = [
    { id: "s", arrivedAt: "0", kind: "pain", fitted: { themeId: "b", score: 1 } },
  ];

  it("stays there though none of the theme's own statements is at hand", () => {
    expect(stand(statements, { log: [split], held: [moved] }, themes).placements.get("s")?.themeId).toBe("n");
  });

  it("goes back with it when the split is taken back", () => {
    const world = { log: [{ ...split, isUndone: true }], held: [moved] };
    expect(stand(statements, world, themes).placements.get("s")?.themeId).toBe("a");
  });
});

describe("a renamed theme", () => {
  it("is found again by its statements when a fit gives them another id", () => {
    const renamed: World = {
      log: [
        { id: correctionId(0), isUndone: false, correction: { kind: "rename", themeId: "a", name: "Ours" } },
      ],
      held: ["1", "2", "3"].map((statementId) => ({
        correctionId: correctionId(0),
        statementId,
        themeId: "a",
        role: "names" as const,
      })),
    };
    const themes = new Map<string, KnownTheme>([
      ["a", { kind: "pain", isStanding: false, wentTo: "z" }],
      ["z", { kind: "pain", isStanding: true, wentTo: null }],
    ]);
    const statements = ["1", "2", "3"].map(
      (id): FittedStatement => ({ id, arrivedAt: "0", kind: "pain", fitted: { themeId: "z", score: 1 } }),
    );
    expect(stand(statements, renamed, themes).placements.get("2")?.themeId).toBe("a");
  });
});

describe("a long log", () => {
  it.each([
    ["one theme", 1_000, (_: number, last: number) => last],
    ["the next theme", 1_000, (at: number) => at + 1],
  ])("of merges into %s is read and followed in steps that grow with it", (_, many, into) => {
    const log = Array.from({ length: many }, (_each, at): LoggedCorrection => {
      const correction = { kind: "merge" as const, themeId: `t${at}`, into: `t${into(at, many)}` };
      // The last first, so that each link leads into a path that is known.
      return { id: String(many - at).padStart(6, "0"), isUndone: false, correction };
    });
    // Counted, since a clock shows what else the machine does.
    const lookUps = vi.spyOn(Map.prototype, "get");
    const resolve = themeResolver(readCorrectionLog(log).links);
    const ends = new Set(Array.from({ length: many }, (_each, at) => resolve(`t${at}`)));
    const counted = lookUps.mock.calls.length;
    lookUps.mockRestore();
    expect([...ends]).toEqual([`t${many}`]);
    expect(counted).toBeLessThan(10 * many);
  });
});
