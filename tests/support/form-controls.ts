/** What a browser without scripts would send of a form that it was given, as pairs; files and buttons left out. */
export function sentControls(html: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) sent[name] = [...(sent[name] ?? []), plain(value)];
  };
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const type = attribute(tag, "type");
    const tickable = type === "radio" || type === "checkbox";
    if (type === "file" || (tickable && !/ checked=""/.test(tag))) continue;
    add(attribute(tag, "name"), attribute(tag, "value") ?? (tickable ? "on" : ""));
  }
  for (const [, tag = "", text = ""] of html.matchAll(/<textarea ([^>]*)>([^<]*)<\/textarea>/g)) {
    add(attribute(` ${tag}`, "name"), text.replace(/^\n/, ""));
  }
  for (const [, tag = "", options = ""] of html.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const [chosen = ""] = /<option [^>]*selected=""[^>]*>/.exec(options) ?? [];
    add(attribute(` ${tag}`, "name"), attribute(chosen, "value") ?? "");
  }
  return sent;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

function plain(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
