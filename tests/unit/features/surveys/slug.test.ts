import { expect, it } from "vitest";
import { slugFromTitle } from "#app/features/surveys/slug.ts";

it.each([
  ["Why did you choose us?", "why-did-you-choose-us"],
  ["  Größe & Café ", "gro-e-cafe"],
  ["<script>", "script"],
  ["日本語", "survey"],
  ["a".repeat(90), "a".repeat(60)],
])("the address of %j begins with %j", (title, slug) => expect(slugFromTitle(title)).toBe(slug));
