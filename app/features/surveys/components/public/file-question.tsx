import { answerField } from "../../answer-fields.ts";
import { acceptedTypes } from "../../file-kinds.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import type { Question } from "../../survey.schema.ts";
import { controlId, describedBy, LabelledQuestion, type QuestionProps } from "./question-frame.tsx";

/** Files to send along. Without a script they go with the form; with one each is uploaded as it is chosen. */
export function FileUpload(props: QuestionProps<Extract<Question, { type: "file" }>>) {
  const { question, posted, files, words, error } = props;
  const id = controlId(question.id);
  const kinds = question.kinds.map((kind) => words[`kind_${kind}`]).join(", ");
  const help = [describedBy(props), `${id}-limits`].filter(Boolean).join(" ");
  return (
    <LabelledQuestion {...props}>
      <p className="sv-soft" id={`${id}-limits`}>
        {fillWords(words.fileLimits, { kinds, size: `${question.maxMegabytes} MB` })}
      </p>
      <ul className="sv-files" data-files-of={question.id}>
        {posted.values.flatMap((fileId) => {
          const name = files.get(fileId);
          if (name === undefined) return [];
          return (
            <li key={fileId}>
              <label className="sv-file">
                {/* Without a script a file is taken back by unticking it. */}
                <input
                  type="checkbox"
                  name={answerField(question.id)}
                  value={fileId}
                  defaultChecked
                  data-file-name={name}
                />
                <span>{name}</span>
              </label>
            </li>
          );
        })}
      </ul>
      <input
        type="file"
        id={id}
        name={answerField(question.id)}
        data-upload={question.id}
        accept={acceptedTypes(question.kinds)}
        multiple={question.maxFiles > 1}
        aria-describedby={help}
        aria-invalid={error === undefined ? undefined : true}
      />
    </LabelledQuestion>
  );
}
