import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import type { JudgedKind } from "./accuracy.schema.ts";

/** A statement as Earshot read it, and as a person did. */
export interface Judged {
  kind: JudgedKind;
  judgedKind: JudgedKind;
  themeId: string | null;
  themeName: string | null;
  /** Null where the statement has no theme. */
  themeFits: boolean | null;
}

/** How many of those that Earshot called something were that, with the 95 % interval of the share. */
export interface Precision {
  right: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

/** Undefined when nothing was judged. */
export function precisionOf(right: number, of: number): Precision | undefined {
  return of === 0 ? undefined : { right, of, ...wilsonInterval(right, of) };
}

/** By kind, in the order given; kinds of which none was judged are left out. */
export function precisionByKind(
  judged: readonly Judged[],
  kinds: readonly JudgedKind[],
): { kind: JudgedKind; precision: Precision }[] {
  return kinds.flatMap((kind) => {
    const ofKind = judged.filter((one) => one.kind === kind);
    const precision = precisionOf(
      ofKind.filter(({ judgedKind }) => judgedKind === kind).length,
      ofKind.length,
    );
    return precision ? [{ kind, precision }] : [];
  });
}

/** By theme, the most judged first. */
export function precisionByTheme(
  judged: readonly Judged[],
): { themeId: string; name: string; precision: Precision }[] {
  const themes = new Map<string, { name: string; right: number; of: number }>();
  for (const { themeId, themeName, themeFits } of judged) {
    if (themeId === null || themeFits === null) continue;
    const theme = themes.get(themeId) ?? { name: themeName ?? "", right: 0, of: 0 };
    theme.right += themeFits ? 1 : 0;
    theme.of += 1;
    themes.set(themeId, theme);
  }
  return [...themes]
    .flatMap(([themeId, { name, right, of }]) => {
      const precision = precisionOf(right, of);
      return precision ? [{ themeId, name, precision }] : [];
    })
    .sort((one, other) => other.precision.of - one.precision.of || (one.themeId < other.themeId ? -1 : 1));
}
