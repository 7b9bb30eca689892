import { expect, test } from "vitest";
import { FormsList } from "#app/features/personas/components/forms-list.tsx";
import { personaFileKinds } from "#app/features/personas/outputs/files/file-kinds.ts";
import { render } from "#tests/support/render.tsx";

test("each form in which a persona leaves is offered once, with what it is good for", () => {
  const html = render(<FormsList personaId="5f0c7a4e-0000-4000-8000-000000000001" />);
  const names = [...html.matchAll(/<h3[^>]*><a[^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { label, good } of Object.values(personaFileKinds)) {
    expect(names).toContain(label);
    expect(html).toContain(good.replaceAll("'", "&#x27;"));
  }
});
