import { Button } from "#app/components/button.tsx";
import { Radio } from "#app/components/choices.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Panel } from "#app/components/panel.tsx";
import { encodingNames } from "../detection/encoding-names.ts";
import type { Detection } from "../import.schema.ts";
import { MAPPING_FORM } from "../mapping/mapping-form-id.ts";

type EncodingChoiceProps = Pick<Detection, "encoding" | "encodingSure" | "encodingReadings">;

/** The same texts of a file as each likely encoding reads them; open until somebody has chosen. */
export function EncodingChoice(props: EncodingChoiceProps) {
  const { encoding, encodingSure, encodingReadings } = props;
  if (encodingReadings.length === 0) return null;
  if (!encodingSure) {
    return (
      <Panel className="mb-4">
        <Choice {...props} />
      </Panel>
    );
  }
  const name = encodingNames.get(encoding) ?? encoding;
  return (
    <Disclosure summary={`Read as ${name}; how others would read it`} className="mb-4">
      <Choice {...props} />
    </Disclosure>
  );
}

function Choice({ encoding, encodingReadings }: EncodingChoiceProps) {
  return (
    <div>
      <fieldset>
        <legend className="font-semibold">Which of these reads right?</legend>
        <p className="mt-1 max-w-reading text-sm text-ink-soft">
          The file does not say in which encoding it was written. These are the first of its texts that
          differ; another encoding can be chosen under "Read it differently".
        </p>
        <div className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {encodingReadings.map((reading, at) => (
            <div key={reading.encoding} className="min-w-0 rounded-md border border-line bg-surface p-3">
              <Radio
                name="likelyEncoding"
                form={MAPPING_FORM}
                id={`reading-${reading.encoding}`}
                value={reading.encoding}
                label={
                  <>
                    {encodingNames.get(reading.encoding) ?? reading.encoding}
                    {at === 0 && " (the guess)"}
                  </>
                }
                defaultChecked={reading.encoding === encoding}
                aria-describedby={`reading-${reading.encoding}-texts`}
                required
              />
              <ul id={`reading-${reading.encoding}-texts`} className="mt-2 grid gap-1 text-sm">
                {reading.texts.map((text, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same text may come twice, and the list never changes
                  <li key={place} className="break-words">
                    {text}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </fieldset>
      <Button
        look="secondary"
        className="mt-4"
        form={MAPPING_FORM}
        formNoValidate
        name="intent"
        value="encoding"
      >
        Read the file so
      </Button>
    </div>
  );
}
