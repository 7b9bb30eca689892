import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { languageName } from "../../public-words/language-names.ts";

const publish = "Customers see it once the survey is published.";

/** What was just done on the page of translations, as its address says; a removed language can be taken back. */
export function DoneMessage({
  done: { done = "", language = "", from = "", texts = "", unknown = "0" },
  revision,
}: {
  done: Partial<Record<string, string>>;
  revision: number;
}) {
  const name = languageName(language);
  const messages = new Map([
    ["save", `The translations into ${name} were saved. ${publish}`],
    ["add", `${name} was added. Until they are translated, texts are shown in the survey's own language.`],
    ["remove", `${name} was removed with its translations. ${publish}`],
    ["restore", `${name} is back with its translations.`],
    [
      "default",
      `${name} is the survey's own language now; what it was before is kept as a translation. ${publish}`,
    ],
  ]);
  if (done === "file") {
    const left = Number(unknown);
    const rest =
      left > 0
        ? ` ${formatNoun(left, "key names", "keys name")} no text of this survey and took nothing.`
        : "";
    messages.set(
      "file",
      `${formatNoun(Number(texts), "translation stands", "translations stand")} in the file and here now.${rest} ${publish}`,
    );
  }
  const message = messages.get(done);
  if (message === undefined) return null;
  return (
    <FormMessage tone="ok" className="mb-6">
      {message}
      {done === "remove" && (
        <Form method="post" className="mt-2">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="from" value={from} />
          <Button name="intent" value="restore" look="secondary" size="small">
            Undo
          </Button>
        </Form>
      )}
    </FormMessage>
  );
}
