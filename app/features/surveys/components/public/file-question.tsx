import { answerField } from "../../answers/answer-fields.ts";
import { acceptedTypes } from "../../answers/file-kinds.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import type { Question } from "../../survey.schema.ts";
import {
  controlId,
  describedBy,
  GroupedQuestion,
  LabelledQuestion,
  type QuestionProps,
} from "./question-frame.tsx";

type FileProps = QuestionProps<Extract<Question, { type: "file" }>>;

/** Files to send along. Without a script they go with the form; with one each is uploaded as it is chosen. */
export function FileUpload(props: FileProps) {
  const { question, words, error, noUploads } = props;
  const id = controlId(question.id);
  if (noUploads) {
    return (
      <GroupedQuestion {...props}>
        <SentFiles {...props} />
      </GroupedQuestion>
    );
  }
  const kinds = question.kinds.map((kind) => words[`kind_${kind}`]).join(", ");
  const help = [describedBy(props), `${id}-limits`].filter(Boolean).join(" ");
  return (
    <LabelledQuestion {...props}>
      <p className="sv-soft" id={`${id}-limits`}>
        {fillWords(words.fileLimits, { kinds, size: `${question.maxMegabytes} MB` })}
      </p>
      <SentFiles {...props} />
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

/** What was sent already. Without a script a file is taken back by unticking it. */
function SentFiles({ question, posted, files, words, noUploads }: FileProps) {
  const sent = posted.values.flatMap((id) => {
    const name = files.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  if (noUploads && sent.length === 0) return <p className="sv-soft">{words.noAnswer}</p>;
  return (
    <ul className="sv-files" data-files-of={question.id}>
      {sent.map(({ id, name }) => (
        <li key={id}>
          <label className="sv-file">
            <input
              type="checkbox"
              name={answerField(question.id)}
              value={id}
              defaultChecked
              data-file-name={name}
            />
            <span>{name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
