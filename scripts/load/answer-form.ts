/** What a survey's page says about how to answer it. */
export interface AnswerForm {
  action: string;
  /** The hidden fields: key, version, link. */
  hidden: Record<string, string>;
}

/** Reads the form out of a survey's page, as a browser without scripts does. Throws when there is none. */
export function readAnswerForm(html: string): AnswerForm {
  const action = /<form[^>]* action="([^"]*)"/.exec(html)?.[1];
  if (action === undefined) throw new Error(`Expected a page with a form, got: ${html.slice(0, 200)}`);
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return {
    action,
    hidden: Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value])),
  };
}
