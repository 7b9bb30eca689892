import type { StatementKind } from "#app/engines/statements/statement.ts";
import type { HoldRole } from "#app/engines/themes/corrections/held-statement.ts";
import type { ThemeTerm } from "#app/engines/themes/fitted-theme.ts";
import type { ThemeKind } from "../theme-kind.ts";

/** How a correction speaks of a statement: as a hold on it, or "read" for what it is about. */
type Role = HoldRole | "read";

/** Which statements a correction speaks of, and what it says of them. */
export type Tie =
  | { of: "theme"; from: string; to: string; role: Role }
  | {
      of: "statement";
      statementId: string;
      themeId: string | null;
      role: Role;
      /** What kind it becomes; null when that stays. */
      toKind: StatementKind | null;
    }
  | {
      of: "split";
      from: string;
      to: string;
      examples: readonly string[];
      /** The examples that somebody had pinned: they move because they were ticked, and stay there. */
      pinned: ReadonlySet<string>;
      /** All statements that go along, the examples too; null when that is worked out while it is carried out. */
      part: ReadonlySet<string> | null;
    };

/** A correction under an id that it could have: for looking at what it would do. */
export interface Supposed {
  id: string;
  tie: Tie;
}

/** A theme that a split makes. */
export interface NewTheme {
  id: string;
  kind: ThemeKind;
  name: string;
  subtitle: string;
  /** Empty while it is not worked out what goes along. */
  terms: readonly ThemeTerm[];
  splitFrom: string;
}
