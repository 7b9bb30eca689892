import type { modelFormat } from "./model-format.ts";

/** What a theme is about: one of the kinds that are grouped, or "other" when whole items are grouped together. */
export const themeKinds = ["pain", "goal", "praise"] as const;
export type ThemeKind = (typeof themeKinds)[number] | "question" | "other";

/** A statement as the themes need it. */
export type ThemeStatement = {
  id: string;
  itemId: string;
  /** Who said it; statements without a person count one person an item. */
  personId: string | null;
  kind: ThemeKind;
  text: string;
  aspects: readonly { text: string; key: string }[];
  /** -1 to 1. */
  sentiment: number;
  /** 0 to 1: how sure the kind is. */
  confidence: number;
  /** ISO time; null when unknown, which leaves it out of trends. */
  occurredAt: string | null;
};

/** A word that marks a theme: its commonest spelling, the stem it is compared by, its weight (0 to 1). */
export type ThemeTerm = { term: string; stem: string; weight: number };

/** How a theme changes: distinct people of the last 30 days against the 90 days before, beside all feedback's change. */
export type Growth = {
  recentPeople: number;
  earlierPeople: number;
  /** 1 is "as all feedback"; 2 is twice that; smoothed, so that few people stay near 1. */
  ratio: number;
  /** How likely so many recent people are if nothing changed. */
  chance: number;
  rising: boolean;
  falling: boolean;
};

/** Every factor of the priority; the priority is the product of reach, strength, freshness and growth. */
export type PriorityFactors = {
  people: number;
  /** ln(1 + people). */
  reach: number;
  /** 0 to 1: how sure and how strongly felt. */
  strength: number;
  /** Days since the last mention. */
  ageDays: number;
  /** exp(-age / 45 days). */
  freshness: number;
  /** The growth ratio, kept within 0.5 and 2. */
  growth: number;
};

/** A named group of statements of one kind about one thing. */
export type FittedTheme = {
  id: string;
  kind: ThemeKind;
  name: string;
  /** The quote that says most of the name's words, the most central of several. */
  subtitle: string;
  /** The coarser group it belongs to, when there is one. */
  parentId: string | null;
  terms: ThemeTerm[];
  mentions: number;
  people: number;
  /** Mean of its statements, -1 to 1. */
  sentiment: number;
  /** "emerging" until two people said it. */
  state: "emerging" | "established";
  priority: number;
  priorityFactors: PriorityFactors;
  growth: Growth;
  firstSeenAt: string | null;
  lastSeenAt: string | null;
  /** Ids of the best quotes, best first, one a person. */
  quotes: string[];
};

/** A coarse group of themes. */
export type ParentTheme = {
  id: string;
  kind: ThemeKind;
  name: string;
  terms: ThemeTerm[];
  themeIds: string[];
  mentions: number;
  people: number;
  quotes: string[];
};

/** The theme a statement is in, and how well it fits: 0 to 1. */
export type Placement = { themeId: string; score: number };

/** An earlier theme that is gone: most of it went to `successorId`, or nowhere when that is null. */
export type ReplacedTheme = { id: string; successorId: string | null };

/** What stood before a refit. */
export type PreviousThemes = {
  /** Where each statement was: a theme's id, or null when it was unsorted. Statements never placed are absent. */
  placements: ReadonlyMap<string, string | null>;
  /** Statements came in since they were grouped: what stands is where grouping starts, not its result. */
  isGrown?: boolean;
  /** Names to keep while a theme stays mostly itself. */
  names?: ReadonlyMap<string, string>;
  /** Parents that stood, by theme. */
  parentOf?: ReadonlyMap<string, string>;
  /** Themes whose id is never given to another group, whatever their statements do. */
  pinned?: ReadonlySet<string>;
  /** Every id ever given away; none is used anew. */
  takenIds?: ReadonlySet<string>;
};

export type FitOptions = {
  /** ISO time: the end of the last 30 days. */
  now: string;
  /** Exactly this many themes (of each kind; of all together with `wholeItems`), however small they become. */
  groupCount?: number;
  /** 1 (fewest themes) to 5 (most); 3 unless told. */
  granularity?: number;
  /** Group everything together, whatever its kind. */
  wholeItems?: boolean;
  previous?: PreviousThemes;
  /** Words (lower case) of the names of people who are known; no theme is named after them. */
  knownNames?: ReadonlySet<string>;
  /** Groups everything anew instead of going on from the previous groups; ids are still kept where they fit. */
  regroup?: boolean;
  /** How surely a phrase by itself is read as each kind, 0 to 1; given, names that say their theme's kind go first. */
  judgeKind?: JudgeKind;
};

export type JudgeKind = (phrase: string) => Readonly<Record<"pain" | "praise", number>>;

export type ThemeFit = {
  /** By kind, then by priority, highest first. */
  themes: FittedTheme[];
  parents: ParentTheme[];
  /** Statements that are in no theme are absent. */
  placements: Map<string, Placement>;
  replaced: ReplacedTheme[];
  model: ThemeModel;
};

/** Everything needed to place new statements, as plain JSON; no text of a customer is in it, only stems. */
export type ThemeModel = {
  format: typeof modelFormat;
  stems: string[];
  idf: number[];
  /** Null for a small corpus, whose statements are compared by their stems alone. */
  reduction: PackedReduction | null;
  /** Whether kinds were grouped apart. */
  kindsApart: boolean;
  themes: ModelTheme[];
};

/** Matrices of one row a stem, in bytes (base64) with one scale a row. */
export type PackedMatrix = { columns: number; scales: number[]; bytes: string };
export type PackedReduction = { latent: PackedMatrix; words: PackedMatrix; common: number[] };

/** A theme's examples as positions in the model's stems. */
export type ModelTheme = { id: string; kind: ThemeKind; examples: number[][] };
