import type { FormView } from "../../public-page/form-view.ts";
import { fillWords } from "../../public-words/fill-words.ts";

/** How far one has come, in words and as a bar; on a survey of one page the script shows it, which counts answers. */
export function Progress({ view: { survey, words, page, pages } }: { view: FormView }) {
  const several = pages > 1;
  if (!several && !survey.progress) return null;
  return (
    <div className="sv-progress" data-progress={several ? "pages" : "answers"} hidden={!several}>
      <p id="sv-progress" tabIndex={-1} className="sv-soft">
        {fillWords(words.pageOf, { n: page + 1, total: pages })}
      </p>
      {survey.progress && <progress aria-labelledby="sv-progress" value={page} max={pages} />}
    </div>
  );
}
