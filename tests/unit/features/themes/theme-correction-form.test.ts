import { describe, expect, test } from "vitest";
import {
  statementCorrectionForm,
  themeCorrectionForm,
} from "#app/features/themes/corrections/theme-correction-form.ts";

describe("what people call things", () => {
  test.each(["a\nb", "a\rb", "a\tb", "a\u001b[31mb", "a\u0085b", "a\u2028b", "a\u2029b"])(
    "is one line of text, unlike %j",
    (words) => {
      expect(themeCorrectionForm.safeParse({ do: "rename", name: words }).success).toBe(false);
      expect(statementCorrectionForm.safeParse({ do: "aspect", about: words }).success).toBe(false);
    },
  );

  test("may be in any script", () => {
    expect(themeCorrectionForm.parse({ do: "rename", name: " 配送 delivery 🚚 " })).toMatchObject({
      name: "配送 delivery 🚚",
    });
    expect(statementCorrectionForm.parse({ do: "aspect", about: "العربية" })).toMatchObject({
      about: "العربية",
    });
  });
});
