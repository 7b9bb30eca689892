const MADE_UP: Record<string, string> = { $token: "x".repeat(43), $slug: "no-such-survey" };

/** An address that leads to a route, by its file name; made-up values stand for its parameters. */
export function addressOf(routeId: string): string {
  const segments = routeId
    // A dot in brackets is one of the address.
    .split(/\.(?!\])/)
    .map((segment) => segment.replace(/_$/, ""))
    .filter((segment) => segment !== "_app" && segment !== "_index")
    .map((segment) =>
      segment.startsWith("$") ? (MADE_UP[segment] ?? "no-such-id") : segment.replace("[.]", "."),
    );
  return `/${segments.join("/")}`;
}
