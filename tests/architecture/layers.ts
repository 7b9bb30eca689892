/** What a file is for, as its place and its name say. */
export type Layer =
  | "route"
  | "components"
  | "service"
  | "repository"
  | "handler"
  | "pure"
  | "engine"
  | "jobs"
  | "kit"
  | "lib"
  | "db"
  | "script"
  | "test"
  | "other";

export interface Place {
  layer: Layer;
  /** The feature or engine it belongs to; "" elsewhere. */
  owner: string;
  /** Never sent to a browser. */
  server: boolean;
}

/** Each feature may call the services of those before it; to reach further down it enqueues a job. */
export const FEATURES_UPSTREAM_FIRST = [
  "audit",
  "health",
  "accounts",
  "attributes",
  "companies",
  "consents",
  "customers",
  "mail",
  "surveys",
  "corrections",
  "feedback",
  "responses",
  "imports",
  "themes",
  "accuracy",
  "profiles",
  "grid",
  "duplicates",
  "ideal-customer",
  "scores",
  "segments",
  "results",
  "invitations",
  "impact",
  "personas",
  "reviews",
  "privacy",
  "data-audit",
  "overview",
  "shell",
  "sample-company",
];

/** Engines that stand on others; all may use text and statistics. */
export const ENGINES_BELOW = new Map([
  ["analysis", ["text", "statements", "themes"]],
  ["personas", ["text", "statistics", "themes"]],
  ["profiles", ["text", "statistics", "themes"]],
]);

export function placeOf(file: string): Place {
  const server = /\.server\.tsx?$/.test(file);
  const [top = "", second = "", third = ""] = file.split("/");
  if (top === "db") return { layer: "db", owner: "", server };
  if (top === "scripts") return { layer: "script", owner: "", server };
  if (top === "tests") return { layer: "test", owner: "", server };
  if (top !== "app") return { layer: "other", owner: "", server };
  if (second === "features") return { layer: featureLayer(file), owner: third, server };
  if (second === "engines") return { layer: "engine", owner: third, server };
  const layers = new Map<string, Layer>([
    ["routes", "route"],
    ["jobs", "jobs"],
    ["components", "kit"],
    ["lib", "lib"],
    ["styles", "kit"],
  ]);
  return { layer: layers.get(second) ?? "route", owner: "", server };
}

function featureLayer(file: string): Layer {
  if (/\/components\//.test(file)) return "components";
  // A repository may keep the building of a query in a file of its own.
  if (/(?:\.repository|-query)\.server\.ts$/.test(file)) return "repository";
  if (file.endsWith(".jobs.server.ts")) return "handler";
  // What a feature does on the server beside its services, such as a throttle, keeps to the rules of services.
  return /\.server\.tsx?$/.test(file) ? "service" : "pure";
}
