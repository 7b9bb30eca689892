import { describe, expect, it } from "vitest";
import { Checkbox, RadioGroup } from "#app/components/choices.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { render, textOf } from "#tests/support/render.tsx";

describe("a field", () => {
  const html = render(
    <TextField
      name="questions[0].title"
      label="Title"
      hint="As customers read it"
      error="Enter a title"
      required
    />,
  );

  it("ties its label, hint and error to its control", () => {
    const id = "field-questions-0-title";
    expect(html).toContain(`<label for="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(html).toContain(`id="${id}-error"`);
    expect(html).toContain('aria-invalid="true"');
    expect(textOf(html)).toContain("Error: Enter a title");
  });

  it("keeps the name that the form posts", () => {
    expect(html).toContain('name="questions[0].title"');
  });

  it("says when it may be left empty", () => {
    expect(textOf(render(<TextAreaField name="about" label="About" required={false} />))).toBe(
      "About (optional)",
    );
  });

  it("has no description when there is neither hint nor error", () => {
    expect(render(<TextField name="a" label="A" />)).not.toContain("aria-describedby");
  });

  it("may hide its label from the eye only", () => {
    expect(render(<TextField name="q" label="Search" hideLabel />)).toContain('class="sr-only">Search');
  });
});

it("shows the chosen option of a select", () => {
  const options = [
    { value: "ticket", label: "Tickets" },
    { value: "review", label: "Reviews" },
  ];
  const html = render(
    <SelectField name="source" label="Source" blank="Any source" options={options} defaultValue="review" />,
  );
  expect(html).toContain('<option value="">Any source</option>');
  expect(html).toMatch(/value="review" selected=""/);
});

it("groups radio buttons under a legend", () => {
  const html = render(
    <RadioGroup
      name="who"
      label="Who answers"
      error="Choose one"
      defaultValue="all"
      options={[
        { value: "all", label: "Anyone" },
        { value: "invited", label: "Invited customers", hint: "Each gets a link" },
      ]}
    />,
  );
  expect(html).toMatch(/<fieldset id="field-who"[^>]*aria-describedby="field-who-error"><legend/);
  expect(html).toMatch(/checked="" value="all"|value="all"[^>]* checked=""/);
  expect(html).toContain('aria-describedby="field-who-invited-hint"');
});

it("labels a checkbox", () => {
  expect(render(<Checkbox name="consent" label="I agree" />)).toContain('<label for="field-consent">I agree');
});

it("lists what is wrong with a form, each line leading to its field", () => {
  const html = render(<ErrorSummary fieldErrors={{ "questions[0].title": "Enter a title" }} />);
  expect(html).toContain('role="alert"');
  expect(html).toContain('href="#field-questions-0-title"');
});

it("is silent when nothing is wrong", () => {
  expect(render(<ErrorSummary fieldErrors={{}} />)).toBe("");
  expect(render(<ErrorSummary fieldErrors={undefined} />)).toBe("");
  expect(render(<FormMessage>{null}</FormMessage>)).toBe("");
});
